import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from '../../src/central/portal/accounts.ts';
import { newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { activatedHolder } from '../support/central-world.ts';
import { PortalVisitor } from '../support/portal-visitor.ts';
import { accountFor, contextOf } from '../support/portal-world.ts';

describe('Onbekend lampje op je dashboard', () => {
  let central: TestCentral;
  let driver: PortalVisitor;
  let page: string;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    const { passport } = await activatedHolder(central, await openDesk(central, await newGarage(central)));
    const account = await accountFor(central, passport.email);
    await setPassword(contextOf(central), account, 'een eigen wachtwoord', {});
    driver = new PortalVisitor(central.url);
    await driver.open('/login');
    await driver.logIn(passport.email, 'een eigen wachtwoord');
    page = `/auto/${passport.passportId}/lampje`;
  });
  afterAll(() => central.close());

  it('leads from the car by colour and symbol through questions to an advice', async () => {
    expect((await driver.open(page.replace('/lampje', ''))).text).toContain(page);
    expect((await driver.open(`${page}?kleur=amber`)).text).toContain(`${page}/engine?kleur=amber`);
    expect((await driver.open(`${page}/coolant`)).text).toContain('Welke kleur heeft het lampje?');
    expect((await driver.open(`${page}/engine?kleur=amber`)).text).toContain('Hoe brandt het lampje?');
    expect((await driver.open(`${page}/engine?kleur=amber&antwoord=0`)).text).toContain('Stop nu');
    const advice = await driver.open(`${page}/engine?kleur=amber&antwoord=1.1`);
    expect(advice.text).toContain('Maak een afspraak met je garage');
    expect(advice.text).toContain('Het brandt steeds');
  });

  it('begins again at an address that leads nowhere, and knows no other lights', async () => {
    expect((await driver.open(`${page}/engine?kleur=amber&antwoord=7.7`)).text).toContain('Hoe brandt het lampje?');
    expect((await driver.open(`${page}/toString`)).status).toBe(404);
  });
});
