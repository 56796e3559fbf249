import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authenticate } from '../../src/central/auth/caller.ts';
import { closeDesk } from '../../src/central/auth/garage-desks.ts';
import { pushCommands } from '../../src/central/commands/push-commands.ts';
import { tokenAnswerSchema } from '../../src/shared/api/auth.ts';
import { PROTOCOL } from '../../src/shared/api/protocol.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { errorOf, loginBody, openDesk, postJson, request, TestDesk } from '../support/central-desk.ts';
import { customerPayload } from '../support/central-world.ts';
import { contextOf } from '../support/portal-world.ts';

describe.each(DATABASES)('signing in, on %s', (database) => {
  let central: TestCentral;
  let garage: TestGarage;
  beforeAll(async () => {
    central = await startTestCentral(database);
    garage = await newGarage(central);
  });
  afterAll(() => central.close());

  const login = (body: object) => postJson(`${central.url}/v1/login`, body);
  const refresh = (refreshToken: string, deskId: string) =>
    postJson(`${central.url}/v1/token`, { refreshToken, deskId });
  const statusOf = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await request(`${central.url}/v1/changes?protocol=1`, { headers })).status;
  };

  it('answers who is there, and the number the desk goes on from', async () => {
    const desk = await openDesk(central, garage);
    expect(desk.login).toMatchObject({
      garage: { id: garage.garageId },
      staff: { id: garage.staffId, name: 'Sanne de Boer', email: garage.email },
      leaseDays: 30,
      lastSeq: 0,
    });
    expect(Buffer.from(desk.login.recoveryKey, 'base64')).toHaveLength(32);
    await desk.ask('customer.create', customerPayload());
    expect((await openDesk(central, garage, desk.deskId)).login.lastSeq).toBe(1);
  });

  it('takes the address in any spelling', async () => {
    const answer = await login({ ...loginBody(garage), email: ` ${garage.email.toUpperCase()} ` });
    expect(answer.status).toBe(200);
  });

  it('gives a desk the same recovery key at every login, and no other desk that one', async () => {
    const first = await openDesk(central, garage);
    const again = await openDesk(central, garage, first.deskId);
    const other = await openDesk(central, garage);
    expect(again.login.recoveryKey).toBe(first.login.recoveryKey);
    expect(other.login.recoveryKey).not.toBe(first.login.recoveryKey);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await login({ ...loginBody(garage), password: 'niet goed' });
    const unknown = await login({ ...loginBody(garage), email: 'niemand@garage.example' });
    const noAddress = await login({ ...loginBody(garage), email: 'geen adres' });
    expect(errorOf(wrong)).toMatchObject({ status: 401, code: 'login_failed' });
    expect(unknown.body).toEqual(wrong.body);
    expect(noAddress.body).toEqual(wrong.body);
  });

  it('keeps a desk with its garage', async () => {
    const desk = await openDesk(central, garage);
    const other = await newGarage(central);
    const answer = await login(loginBody(other, desk.deskId));
    expect(errorOf(answer)).toMatchObject({ status: 409, code: 'desk_of_other_garage' });
  });

  it('executes nothing more of a push once the desk was closed', async () => {
    const desk = await openDesk(central, garage);
    const caller = await authenticate(contextOf(central), `Bearer ${desk.token}`);
    await closeDesk(contextOf(central), caller, desk.deskId, { password: garage.password, by: '' });
    const commands = [desk.command('customer.create', customerPayload())];
    const push = pushCommands(contextOf(central), caller, { protocol: PROTOCOL, ackedThrough: 0, commands });
    await expect(push).rejects.toMatchObject({ code: 'desk_revoked' });
    const found = central.db.selectFrom('desk_commands').selectAll().where('desk_id', '=', desk.deskId);
    expect(await found.execute()).toEqual([]);
  });

  it('turns a closed desk away, whatever it asks', async () => {
    const desk = await openDesk(central, garage);
    await central.db.updateTable('desks').set({ revoked_at: new Date() }).where('id', '=', desk.deskId).execute();
    expect(errorOf(await desk.pushRaw([]))).toMatchObject({ status: 403, code: 'desk_revoked' });
    expect(errorOf(await login(loginBody(garage, desk.deskId)))).toMatchObject({ code: 'desk_revoked' });
    expect(errorOf(await refresh(desk.login.tokens.refreshToken, desk.deskId))).toMatchObject({ code: 'desk_revoked' });
  });

  it('lets an access token expire after a quarter of an hour, and renews it', async () => {
    const desk = await openDesk(central, garage);
    expect(await statusOf(desk.token)).toBe(200);
    central.clock.pass(desk.login.tokens.expiresIn + 1);
    expect(errorOf(await desk.changesRaw())).toMatchObject({ status: 401, code: 'token_invalid' });
    const { tokens } = tokenAnswerSchema.parse((await refresh(desk.login.tokens.refreshToken, desk.deskId)).body);
    expect(await statusOf(tokens.accessToken)).toBe(200);
  });

  it('takes a refresh token once: used again after its answer arrived, the whole login ends', async () => {
    const desk = await openDesk(central, garage);
    const { tokens } = tokenAnswerSchema.parse((await refresh(desk.login.tokens.refreshToken, desk.deskId)).body);
    expect(await statusOf(tokens.accessToken)).toBe(200);
    const stolen = await refresh(desk.login.tokens.refreshToken, desk.deskId);
    expect(errorOf(stolen)).toMatchObject({ status: 401, code: 'token_invalid' });
    expect(await statusOf(tokens.accessToken)).toBe(401);
    expect((await refresh(tokens.refreshToken, desk.deskId)).status).toBe(401);
  });

  it('gives another pair when the answer to a refresh was lost on the way', async () => {
    const desk = await openDesk(central, garage);
    const lost = tokenAnswerSchema.parse((await refresh(desk.login.tokens.refreshToken, desk.deskId)).body);
    const second = tokenAnswerSchema.parse((await refresh(desk.login.tokens.refreshToken, desk.deskId)).body);
    expect(await statusOf(second.tokens.accessToken)).toBe(200);
    expect(await statusOf(lost.tokens.accessToken)).toBe(401);
  });

  it('lets a refresh token expire after sixty days', async () => {
    const desk = await openDesk(central, garage);
    central.clock.pass(61 * 86_400);
    expect((await refresh(desk.login.tokens.refreshToken, desk.deskId)).status).toBe(401);
  });

  it('goes on under a new desk id, counting from one and with the same recovery key', async () => {
    const desk = await openDesk(central, garage);
    await desk.ask('customer.create', customerPayload());
    const deskId = uuidv7();
    const { tokens } = tokenAnswerSchema.parse((await refresh(desk.login.tokens.refreshToken, deskId)).body);
    const renamed = new TestDesk(central, deskId, { ...desk.login, tokens, lastSeq: 0 });
    expect(await renamed.ask('customer.create', customerPayload())).toMatchObject({ seq: 1, status: 'applied' });
    expect((await openDesk(central, garage, deskId)).login.recoveryKey).toBe(desk.login.recoveryKey);
  });

  it('refuses a refresh under the desk id of another garage', async () => {
    const desk = await openDesk(central, garage);
    const foreign = await openDesk(central, await newGarage(central));
    const answer = await refresh(desk.login.tokens.refreshToken, foreign.deskId);
    expect(errorOf(answer)).toMatchObject({ status: 409, code: 'desk_of_other_garage' });
  });

  it('ends every token of the desk at logout', async () => {
    const desk = await openDesk(central, garage);
    expect((await postJson(`${central.url}/v1/logout`, {}, desk.token)).body).toEqual({ ok: true });
    expect(await statusOf(desk.token)).toBe(401);
    expect((await refresh(desk.login.tokens.refreshToken, desk.deskId)).status).toBe(401);
  });

  it('asks for a token where one is needed', async () => {
    for (const token of [undefined, '', 'x', randomBytes(32).toString('base64url')]) {
      const answer = await postJson(`${central.url}/v1/push`, { protocol: 1, ackedThrough: 0, commands: [] }, token);
      expect(errorOf(answer)).toMatchObject({ status: 401, code: 'token_invalid' });
    }
  });
});

describe('the surface of the service', () => {
  let central: TestCentral;
  let garage: TestGarage;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { loginAttempts: 5 });
  });
  beforeEach(async () => {
    garage = await newGarage(central);
  });
  afterAll(() => central.close());

  it('says how long to wait after too many attempts, for that address alone', async () => {
    const body = { ...loginBody(garage), email: 'raden@garage.example', password: 'x' };
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await postJson(`${central.url}/v1/login`, body)).status).toBe(401);
    const answer = await postJson(`${central.url}/v1/login`, body);
    expect(errorOf(answer)).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await postJson(`${central.url}/v1/login`, loginBody(garage))).status).toBe(200);
  });

  it('turns another protocol away before looking at the rest of the request', async () => {
    const desk = await openDesk(central, garage);
    const answers = [
      await postJson(`${central.url}/v1/login`, { protocol: 2, passkey: 'of the future' }),
      await postJson(`${central.url}/v1/push`, { protocol: 99 }, desk.token),
      await desk.changesRaw({ protocol: 2 }),
    ];
    for (const answer of answers) expect(errorOf(answer)).toMatchObject({ status: 426, code: 'protocol_unsupported' });
  });

  it('gives every error the one form', async () => {
    const desk = await openDesk(central, garage);
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"protocol":' };
    expect(errorOf(await request(`${central.url}/v1/login`, broken))).toMatchObject({
      status: 400,
      code: 'malformed_request',
    });
    const noNumber = { toString: '' };
    for (const protocol of [1, noNumber, [1, 1], null])
      expect(errorOf(await postJson(`${central.url}/v1/push`, { protocol }, desk.token))).toMatchObject({
        status: 400,
        code: 'malformed_request',
      });
    expect(errorOf(await request(`${central.url}/v2/push`))).toMatchObject({ status: 404, code: 'not_found' });
    expect(errorOf(await request(`${central.url}/v1/login`))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('reads no more than 256 KB, compressed or not', async () => {
    const desk = await openDesk(central, garage);
    const body = JSON.stringify({ protocol: 1, ackedThrough: 0, commands: [], filler: 'a'.repeat(300_000) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${desk.token}` };
    const plain = await request(`${central.url}/v1/push`, { method: 'POST', headers, body });
    expect(errorOf(plain)).toMatchObject({ status: 413, code: 'too_large' });
    const zipped = await request(`${central.url}/v1/push`, {
      method: 'POST',
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: gzipSync(body),
    });
    expect(errorOf(zipped)).toMatchObject({ status: 413, code: 'too_large' });
  });

  it('reads a compressed push and compresses its answers', async () => {
    const desk = await openDesk(central, garage);
    const commands = Array.from({ length: 30 }, () => desk.command('customer.create', customerPayload()));
    const pushed = await request(`${central.url}/v1/push`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        authorization: `Bearer ${desk.token}`,
      },
      body: gzipSync(JSON.stringify({ protocol: 1, ackedThrough: 0, commands })),
    });
    expect(pushed.body).toMatchObject({ lastSeq: 30 });
    expect((await desk.changesRaw()).headers.get('content-encoding')).toBe('gzip');
  });

  it('answers 400 to a body that says gzip and is none', async () => {
    const desk = await openDesk(central, garage);
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      authorization: `Bearer ${desk.token}`,
    };
    const answer = await request(`${central.url}/v1/push`, { method: 'POST', headers, body: '{"protocol":1}' });
    expect(errorOf(answer)).toMatchObject({ status: 400, code: 'malformed_request' });
  });

  it('describes every route in OpenAPI, with its requests, answers and errors', async () => {
    const { body } = await request(`${central.url}/openapi.json`);
    const { paths } = body as { paths: Record<string, Record<string, { responses: object; requestBody?: object }>> };
    expect(Object.keys(paths).sort()).toEqual([
      '/healthz',
      '/v1/audit',
      '/v1/away/search',
      '/v1/away/{customerId}/back',
      '/v1/changes',
      '/v1/customers/{customerId}/data',
      '/v1/desk/closing',
      '/v1/desks',
      '/v1/desks/{deskId}/close',
      '/v1/fleets/{fleetId}/login',
      '/v1/login',
      '/v1/logout',
      '/v1/push',
      '/v1/registry/{plate}',
      '/v1/retention',
      '/v1/token',
    ]);
    expect(Object.keys(paths['/v1/push']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '409', '413', '426']),
    );
    expect(paths['/v1/push']?.post?.requestBody).toBeDefined();
    expect(JSON.stringify(paths['/v1/changes'])).toContain('confirmedSeq');
    expect(JSON.stringify(paths)).toContain('sequence_reused');
  });

  it('says that it is well', async () => {
    expect((await request(`${central.url}/healthz`)).body).toEqual({ status: 'ok', protocol: 1 });
  });
});
