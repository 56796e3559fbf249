import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfDue } from '../../src/central/portal/reminders/remind-of-due.ts';
import { DATABASES, startTestCentral, type TestCentral } from '../support/central.ts';
import { contextOf } from '../support/portal-world.ts';

describe.each(DATABASES)('a garage made for measuring, on %s', (database) => {
  let central: TestCentral;
  beforeAll(async () => {
    central = await startTestCentral(database, { seed: { kind: 'load', passports: 600 } });
  });
  afterAll(() => central.close());

  it('has reminded its drivers of what is due by now, and does so again as days pass', async () => {
    expect(await remindOfDue(contextOf(central))).toBe(0);
    central.clock.pass(15 * 86_400);
    expect(await remindOfDue(contextOf(central))).toBeGreaterThan(0);
  });
});
