import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuditPage, auditPageSchema, type SeenLine } from '../../src/shared/api/audit.ts';
import { limits, PROTOCOL } from '../../src/shared/api/protocol.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { errorOf, openDesk, postJson, request, type TestDesk } from '../support/central-desk.ts';
import { nextNumber } from '../support/central-world.ts';

const DAY = 86_400;

describe.each(DATABASES)('who looked at what and changed what, on %s', (database) => {
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database);
  });
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(() => central.close());

  function look(customerId: string | null, given: Partial<SeenLine> = {}): SeenLine {
    const actor = { id: garage.staffId, name: 'Els' };
    return { id: uuidv7(), kind: 'customer.seen', detail: '', customerId, actor, at: '2026-11-20T10:00:00Z', ...given };
  }
  const tell = (lines: readonly object[], at = desk) =>
    postJson(`${central.url}/v1/audit`, { protocol: PROTOCOL, lines }, at.token);

  async function read(query: Readonly<Record<string, string | number>> = {}, at = desk): Promise<AuditPage> {
    const given = Object.entries({ protocol: PROTOCOL, ...query }).map(([name, value]) => [name, String(value)]);
    const headers = { authorization: `Bearer ${at.token}` };
    const answer = await request(`${central.url}/v1/audit?${new URLSearchParams(given)}`, { headers });
    expect(answer.status).toBe(200);
    return auditPageSchema.parse(answer.body);
  }
  const words = ({ lines }: AuditPage) => lines.map(({ kind, detail }) => (kind === 'command' ? detail : kind));

  async function customer(at = desk): Promise<string> {
    const customerId = uuidv7();
    const details = { ...EMPTY_CUSTOMER_DETAILS, lastName: `Klant ${nextNumber()}` };
    expect(await at.ask('customer.create', { customerId, details })).toMatchObject({ status: 'applied' });
    return customerId;
  }
  const rename = (customerId: string, at = desk) =>
    at.command('customer.update', { customerId, changes: { city: 'Ede' }, base: { city: 99 } });

  it('has one line for each command that was executed, with who, at which desk and when; none for one that was refused', async () => {
    const customerId = await customer();
    const command = rename(customerId);
    await desk.push([command]);
    await desk.push([command]);
    const refused = await desk.ask('customer.update', { customerId: uuidv7(), changes: { city: 'Ede' }, base: {} });
    expect(refused.status).toBe('refused');
    const page = await read({ customer: customerId });
    expect(words(page)).toEqual(['customer.update', 'customer.create']);
    expect(page.lines[0]).toMatchObject({
      id: command.id,
      customerId,
      actorName: garage.staffName,
      deskName: 'Balie 1',
      at: command.at,
      receivedAt: central.clock.now().toISOString(),
    });
    expect(words(await read())).toHaveLength(2);
  });

  it('is written in the transaction of the command: where one cannot be, neither is the other', async () => {
    const customerId = await customer();
    await sql`create function refuse_line() returns trigger language plpgsql as $$ begin
      if new.kind = 'command' then raise exception 'no room for %', new.kind; end if; return new; end $$`.execute(
      central.db,
    );
    await sql`create trigger no_room before insert on audit for each row execute function refuse_line()`.execute(
      central.db,
    );
    const command = rename(customerId);
    expect(await desk.push([command])).toMatchObject({ lastSeq: command.seq - 1, results: [] });
    await sql`drop trigger no_room on audit`.execute(central.db);
    await sql`drop function refuse_line`.execute(central.db);
    await desk.sync();
    expect(desk.row('customer', customerId)?.city).toBe('');
    expect(await desk.push([command])).toMatchObject({ lastSeq: command.seq, results: [{ status: 'applied' }] });
    expect(words(await read({ customer: customerId }))).toEqual(['customer.update', 'customer.create']);
  });

  it('keeps a look once, however often it is told, and takes it of a customer that is to come', async () => {
    const customerId = uuidv7();
    const lines = [look(customerId), look(customerId, { kind: 'document.printed', detail: 'passport' })];
    for (const _time of [1, 2]) expect((await tell(lines)).status).toBe(200);
    expect((await tell([...lines, look(customerId, { kind: 'customer.data' })])).status).toBe(200);
    expect(words(await read({ customer: customerId })).toSorted()).toEqual([
      'customer.data',
      'customer.seen',
      'document.printed',
    ]);
  });

  it('takes 500 lines at once and no more, none at all neither, and no word of somebody', async () => {
    const lines = (count: number) => Array.from({ length: count }, () => look(uuidv7()));
    expect((await tell(lines(limits.auditLines))).status).toBe(200);
    for (const wrong of [lines(limits.auditLines + 1), [], [{ ...look(uuidv7()), detail: 'Jan de Vries' }]])
      expect(errorOf(await tell(wrong))).toMatchObject({ status: 400, code: 'malformed_request' });
  });

  it('keeps the look of who has a name that no database can hold', async () => {
    const customerId = uuidv7();
    await tell([look(customerId, { actor: { id: garage.staffId, name: 'E\0ls' } })]);
    expect((await read({ customer: customerId })).lines).toMatchObject([{ actorName: '' }]);
  });

  it('is read by the own garage alone, and holds nothing about customers of another', async () => {
    const other = await openDesk(central, await newGarage(central));
    const [mine, theirs] = [await customer(), await customer(other)];
    const shared = look(mine);
    await tell([shared, look(theirs)]);
    expect(words(await read({ customer: mine }))).toEqual(['customer.seen', 'customer.create']);
    expect((await read({ customer: theirs })).lines).toEqual([]);
    expect((await read({ customer: mine }, other)).lines).toEqual([]);
    expect(words(await read({}, other))).toEqual(['customer.create']);
    // An id that the other garage got hold of is no other line's.
    await tell([{ ...shared, kind: 'list.exported', detail: 'customers', customerId: null }], other);
    expect(words(await read({}, other))).toEqual(['list.exported', 'customer.create']);
    expect(words(await read({ customer: mine }))).toEqual(['customer.seen', 'customer.create']);
  });

  it('is told by no desk that the garage closed', async () => {
    const lost = await openDesk(central, garage);
    const asked = { password: garage.password, by: 'Sanne' };
    const closed = await postJson(`${central.url}/v1/desks/${lost.deskId}/close`, asked, desk.token);
    expect(closed.status).toBe(200);
    expect(errorOf(await tell([look(uuidv7())], lost))).toMatchObject({ status: 403, code: 'desk_revoked' });
  });

  it('is read page by page, each line once, with lists of all customers among those of each', async () => {
    const customerId = uuidv7();
    for (let minute = 0; minute < 5; minute += 1) {
      await tell([look(customerId), look(customerId, { kind: 'fleet.seen' }), look(uuidv7())]);
      central.clock.pass(60);
    }
    await tell([look(null, { kind: 'list.exported', detail: 'customers' })]);
    const seen: string[] = [];
    for (let before: string | undefined; ; ) {
      const page = await read({ customer: customerId, limit: 4, ...(before === undefined ? {} : { before }) });
      seen.push(...page.lines.map(({ id }) => id));
      before = page.lines.at(-1)?.id;
      if (!page.more) break;
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
    const all = await read({ customer: customerId });
    expect(seen).toEqual(all.lines.map(({ id }) => id));
    expect(all.lines[0]).toMatchObject({ kind: 'list.exported', customerId: null });
    expect((await read({ limit: 100 })).lines).toHaveLength(16);
  });

  it('follows a customer that became one with another', async () => {
    const [survivorId, goneId] = [await customer(), await customer()];
    await tell([look(goneId)]);
    await desk.sync();
    const { id: _id, ...seen } = desk.row('customer', goneId) ?? { ...EMPTY_CUSTOMER_DETAILS, id: goneId };
    const base = Object.fromEntries(Object.keys(seen).map((field) => [field, desk.revisionOf(goneId)]));
    const merged = await desk.ask('customer.merge', { survivorId, goneId, chosen: {}, base: {}, seen, seenBase: base });
    expect(merged.status).toBe('merged');
    expect(words(await read({ customer: survivorId })).toSorted()).toEqual([
      'customer.create',
      'customer.create',
      'customer.merge',
      'customer.seen',
    ]);
  });

  it('outlives the customer who was forgotten, by id alone, and is itself forgotten after twelve months', async () => {
    const customerId = await customer();
    await tell([look(customerId)]);
    expect(await desk.ask('customer.erase', { customerId })).toMatchObject({
      status: expect.stringMatching(/applied|merged/),
    });
    expect(words(await read({ customer: customerId })).toSorted()).toEqual([
      'customer.create',
      'customer.erase',
      'customer.seen',
    ]);
    central.clock.pass(364 * DAY);
    desk = await openDesk(central, garage, desk.deskId);
    await tell([look(customerId, { kind: 'customer.data' })]);
    await central.schedule.runDue();
    expect((await read({ customer: customerId })).lines).toHaveLength(4);
    central.clock.pass(2 * DAY);
    await central.schedule.runDue();
    desk = await openDesk(central, garage, desk.deskId);
    expect(words(await read({ customer: customerId }))).toEqual(['customer.data']);
  });
});
