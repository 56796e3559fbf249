import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/central/http/app.ts';
import { addContact, contactsOf } from '../../src/central/portal/contacts.ts';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import { CALLERS, type CallerWorld, type Credentials, callerWorld } from '../support/callers.ts';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { offerTo } from '../support/portal-world.ts';
import { EXPECTATIONS, type Expectation, type Subjects } from '../support/route-expectations.ts';
import { routesOf } from '../support/route-table.ts';

/** Those who may know of the car. */
const INSIDERS: readonly string[] = ['desk', 'driver', 'manager'];

describe('who may do what: every route and every kind of caller', () => {
  let central: TestCentral;
  let world: CallerWorld;
  let app: FastifyInstance;
  let subjects: Subjects;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    world = await callerWorld(central);
    app = await createApp(world.context, { loginAttempts: 1_000 });
    await app.ready();
    const { car, fleet, manager } = world.here;
    await offerTo(central, manager, car.passportId, 'later@post.example');
    const offers = central.db.selectFrom('transfer_offers').select('id').where('passport_id', '=', car.passportId);
    const contactId = uuidv7();
    const details = { fullName: 'Noor de Wit', position: '', phone: '', email: '' };
    const [mine] = await contactsOf(world.context, manager);
    const added = mine && (await addContact(world.context, mine.fleet, contactId, details));
    if (added !== 'there') throw new Error('No contact');
    subjects = {
      deskId: (await openDesk(central, world.here.garage)).deskId,
      contactId,
      customerId: car.holderId,
      passportId: car.passportId,
      fleetId: fleet.fleetId,
      fleetEmail: fleet.details.email,
      offerId: (await offers.executeTakeFirstOrThrow()).id,
    };
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  async function send(route: string, { url, body }: Expectation, caller: Credentials, headers: object = {}) {
    const [method = '', path = ''] = route.split(' ');
    const fields = body?.(subjects) ?? {};
    const isApi = path.startsWith('/v1/');
    const form = new URLSearchParams({ formToken: caller.formToken, ...fields } as Record<string, string>);
    const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
    const sent = method === 'GET' ? {} : { payload: isApi ? JSON.stringify(fields) : form.toString() };
    return app.inject({
      method: method as 'GET',
      url: url?.(subjects) ?? path,
      headers: { ...(method === 'GET' ? {} : { 'content-type': type }), ...caller.headers, ...headers },
      ...sent,
    });
  }

  const shown = ({ statusCode, headers }: Awaited<ReturnType<typeof send>>) =>
    `${statusCode} ${String(headers.location ?? '').replace(subjects.passportId, '')}`.trim();

  it('knows what to expect of every route that Fastify has, and of no other', () => {
    expect(routesOf(app)).toEqual(Object.keys(EXPECTATIONS).toSorted());
  });

  it.each(Object.entries(EXPECTATIONS))('%s', async (route, expectation) => {
    const got: Record<string, string> = {};
    const { plate } = world.here.car.vehicle;
    for (const kind of CALLERS) {
      const answer = await send(route, expectation, await world.make[kind]());
      got[kind] = shown(answer);
      if (INSIDERS.includes(kind) || kind === 'newcomer') continue;
      for (const secret of [plate, formatPlate(plate), subjects.fleetEmail, world.here.driver.email])
        expect(answer.body, `${kind} reads ${secret}`).not.toContain(secret);
    }
    expect(got).toEqual(expectation.answers);
  });

  const forms = Object.entries(EXPECTATIONS).filter(([route]) => route.startsWith('POST /') && !route.includes('/v1/'));

  it.each(forms)(
    '%s changes nothing for a page of another site, nor without the token of a form of ours',
    async (route, expectation) => {
      const manager = await world.make.manager();
      const elsewhere = [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://kwaad.example' },
        { origin: 'null' },
      ];
      for (const headers of elsewhere)
        expect((await send(route, expectation, manager, headers)).statusCode, JSON.stringify(headers)).toBe(403);
      const open = !['303 /login'].includes(expectation.answers.nobody);
      const without = await send(route, expectation, { ...manager, formToken: 'geraden' });
      if (!open) expect(without.statusCode).toBe(403);
    },
  );
});
