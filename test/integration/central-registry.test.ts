import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registryAnswerSchema } from '../../src/shared/api/registry.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { errorOf, openDesk, request, type TestDesk } from '../support/central-desk.ts';
import { startRdw } from '../support/rdw-server.ts';

describe.each(DATABASES)('what the vehicle registry says of a plate, on %s', (database) => {
  let rdw: Awaited<ReturnType<typeof startRdw>>;
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    rdw = await startRdw();
    central = await startTestCentral(database, { rdwUrl: rdw.url });
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(async () => {
    await central.close();
    await rdw.close();
  });
  beforeEach(() => {
    rdw.asked.length = 0;
    rdw.instead = null;
    rdw.fuels = [];
  });

  const raw = (plate: string, token = desk.token) =>
    request(`${central.url}/v1/registry/${plate}?protocol=1`, { headers: { authorization: `Bearer ${token}` } });
  /** Longer than an access token lives. */
  const passHours = async (hours: number) => {
    central.clock.pass(hours * 3600);
    desk = await openDesk(central, garage);
  };
  const lookUp = async (plate: string) => registryAnswerSchema.parse((await raw(plate)).body);

  it('is read from both data sets, with fillers and missing values left empty', async () => {
    rdw.fuels = [
      { kenteken: '3TKZ08', brandstof_omschrijving: 'Benzine' },
      { kenteken: '3TKZ08', brandstof_omschrijving: 'Elektriciteit' },
    ];
    expect(await lookUp('3TKZ08')).toEqual({
      asOf: central.clock.now().toISOString(),
      vehicle: {
        plate: '3TKZ08',
        make: 'FIAT',
        model: 'FIAT 500',
        year: 2014,
        fuel: 'Hybride',
        apkExpiresOn: '2025-05-04',
        colour: 'ZWART',
        insured: false,
        exported: true,
        openRecall: false,
      },
    });
    expect((await lookUp('F794KP')).vehicle).toMatchObject({
      make: 'YAMAHA',
      colour: '',
      apkExpiresOn: null,
      fuel: '',
    });
    expect((await lookUp('G393GH')).vehicle).toMatchObject({ insured: null, exported: null, openRecall: null });
  });

  it('is asked once a day, also for a plate that it does not know', async () => {
    expect((await lookUp('TT601D')).vehicle?.make).toBe('VOLKSWAGEN');
    expect((await lookUp('H001BB')).vehicle).toBeNull();
    rdw.asked.length = 0;
    await lookUp('TT601D');
    await lookUp('H001BB');
    expect(rdw.asked).toEqual([]);
    await passHours(24);
    await lookUp('TT601D');
    expect(rdw.asked.toSorted()).toEqual(['/resource/8ys7-d773.json TT601D', '/resource/m9d7-ebf2.json TT601D']);
  });

  it('is yesterday’s, with its date, while the registry does not answer', async () => {
    const before = await lookUp('S552PD');
    await passHours(25);
    rdw.instead = { status: 500, body: '' };
    expect(await lookUp('S552PD')).toEqual(before);
  });

  it.each([
    ['an error', { status: 503, body: 'busy' }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['rows of another kind', { status: 200, body: '[{"kenteken":7}]' }],
    ['a page that moved', { status: 302, body: '' }],
  ])('is not guessed when RDW answers %s', async (_what, instead) => {
    rdw.instead = instead;
    expect(errorOf(await raw('11ZKZ3'))).toMatchObject({ status: 503, code: 'unavailable' });
    rdw.instead = null;
    expect((await lookUp('11ZKZ3')).vehicle?.model).toBe('CITIGO');
    await central.db.deleteFrom('registry_answers').execute();
  });

  it('is not somebody else’s car when RDW answers with one', async () => {
    rdw.instead = { status: 200, body: '[{"kenteken":"TT601D","merk":"VOLKSWAGEN"}]' };
    expect((await lookUp('H002BB')).vehicle).toBeNull();
  });

  it('is told to signed-in desks alone, and for plates alone', async () => {
    expect((await raw('TT601D', 'x'.repeat(40))).status).toBe(401);
    expect((await raw('tt-601-d')).status).toBe(400);
    expect((await raw("TT601D'--")).status).toBe(400);
    expect(rdw.asked).toEqual([]);
  });
});

describe('the demo garage', () => {
  it('answers with what was recorded, without RDW', async () => {
    const central = await startTestCentral('PGlite', { seed: { kind: 'demo' } });
    const garage = {
      email: 'demo@garage.example',
      password: 'demo-garage-1',
      garageId: '',
      staffId: '',
      staffName: '',
    };
    const desk = await openDesk(central, garage);
    const answer = await request(`${central.url}/v1/registry/22ZBR8?protocol=1`, {
      headers: { authorization: `Bearer ${desk.token}` },
    });
    expect(answer.body).toMatchObject({ vehicle: { make: 'SKODA', apkExpiresOn: '2021-02-25' } });
    await central.close();
  });
});
