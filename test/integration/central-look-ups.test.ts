import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimMail, nextDueIn } from '../../src/central/mail/mail-queue.ts';
import { forgetLogins } from '../../src/central/person/forget-logins.ts';
import { forgetTraces } from '../../src/central/person/forget-traces.ts';
import { newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { plansOf, pointersWithoutIndex } from '../support/query-plans.ts';

const MAILS = 3_000;
const CONTENT = JSON.stringify({ kind: 'email-changed' });
const ALL_ARE_DUE = new Date('2099-01-01');

describe('what the service looks for in large tables', () => {
  let central: TestCentral;
  let garageId: string;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    garageId = (await newGarage(central)).garageId;
    const mails = (garage: string, state: string, recipient: string | null, kind: string) => sql`
      insert into mails (id, garage_id, kind, about_id, recipient, params, message_id, state, next_attempt_at, created_at)
      select gen_random_uuid(), ${garage}, ${kind}, gen_random_uuid(), ${recipient}, ${CONTENT}, gen_random_uuid()::text, ${state},
        now() + n * interval '1 second', now()
      from generate_series(1, ${MAILS}::integer) n`;
    const other = (await newGarage(central)).garageId;
    await mails(garageId, 'sent', null, 'passport-invite').execute(central.db);
    await mails(other, 'pending', 'iemand@post.example', 'due-reminder').execute(central.db);
    await sql`analyze`.execute(central.db);
  });
  afterAll(() => central.close());

  it('can be found from the row that it points to', async () => {
    expect(await pointersWithoutIndex(central.db)).toEqual([]);
  });

  it('is the next mail, of thousands that wait, without sorting them', async () => {
    const plans = await plansOf(central.db, async (db) => {
      await nextDueIn(db, ALL_ARE_DUE);
      await claimMail(db, ALL_ARE_DUE);
    });
    expect(plans).toHaveLength(2);
    expect(plans[1]).toContain('mails_next');
    expect(plans.join('\n')).not.toMatch(/Sort|Seq Scan on mails/);
  });

  it('is the mail of a customer who is erased, among all that was ever sent', async () => {
    const emails = ['zwaluw@post.example'];
    const plans = await plansOf(central.db, (db) =>
      db.transaction().execute(async (trx) => {
        const cars = { managed: [garageId], vehicles: [garageId] };
        await forgetTraces(trx, garageId, { ids: [garageId], emails, fleetEmails: emails, names: emails, ...cars });
        await forgetLogins(trx, emails);
      }),
    );
    const ofMails = plans.filter((plan) => plan.includes('on mails'));
    expect(ofMails).toHaveLength(5);
    expect(ofMails.join('\n')).not.toContain('Seq Scan on mails');
  });
});
