import { describe, expect, it } from 'vitest';
import { personRows } from '../../../../test/support/paper-person.ts';
import { deskParts } from './desk-parts.ts';
import { personData } from './person-data.ts';
import { MISSING, type PersonFile, personPage } from './person-page.ts';
import { fieldWords } from './person-part.ts';
import { typedFields } from './typed-fields.ts';

const file: PersonFile = {
  garageName: 'Garage De Brug',
  name: 'Zoë Çelik',
  madeAt: '2026-11-24T10:00:00.000Z',
  updatedThrough: null,
  desk: deskParts(personRows(3)),
  service: 'missing',
};

const ID = '019b76da-a800-7000-8000-000000000001';

/** Everything that was typed about the customer, or by the customer. */
const KEPT = [
  'zoe@post.example',
  '030 123 4567',
  'Burgemeester Röellstraat 12',
  'Komt op vrijdag.',
  'Anneke Contact',
  'anneke@post.example',
  'Park Çelik',
  'park@post.example',
  'TT-601-D',
  'Beurt 2',
  'Graag met vervangend vervoer',
  '030 765 4321',
  'Half getypte notitie',
];

describe('what is kept about a customer', () => {
  it('stands on paper and in the file alike, each part with what for and how long', () => {
    const { page } = personPage(file);
    const data = personData(file);
    for (const text of KEPT) {
      expect(page).toContain(text);
      expect(data).toContain(text);
    }
    for (const { title, purpose, kept } of file.desk) {
      expect(purpose).not.toBe('');
      expect(kept).not.toBe('');
      for (const text of [title, purpose, kept]) expect(data).toContain(JSON.stringify(text));
    }
  });

  it('says so when the part of the central service is missing', () => {
    expect(personPage(file).page).toContain(MISSING);
    expect(JSON.parse(personData(file)).bijDeCentraleDienst).toEqual({ ontbreekt: MISSING });
    // It goes to the customer, who has no desk to log in at.
    expect(MISSING).not.toMatch(/Synchronisatie|inloggen|balie/i);
    const notSent = { ...file, service: [] };
    expect(personPage(notSent).page).not.toContain('ontbreekt');
    expect(personPage(notSent).page).toContain('Dit is alles wat over u wordt bewaard');
    expect(personPage(notSent).page).toContain('Uw gegevens zijn nog niet naar de centrale dienst verzonden.');
    expect(JSON.parse(personData(notSent)).bijDeCentraleDienst).toEqual([]);
  });

  it('is in Dutch words throughout, also what waits to be sent or was typed', () => {
    const vehicle = { plate: 'TT601D', make: 'KIA', model: 'CEED', year: 2019, fuel: '', apkExpiresOn: '2027-03-01' };
    const commands = [
      { passportId: ID, vehicleId: ID, vehicle, holderId: ID, role: 'owner', email: 'a@post.example', fleetId: null },
      { customerId: ID, details: { kind: 'private', phone: '+31612345678' }, keepsLogin: true },
      { appointmentId: ID, vehicleId: ID, round: 2, plannedAt: '2026-12-01T09:15' },
    ];
    const drafts = [
      { does: 'decline', day: '1-12-2026', time: '9:15', reason: 'Vol', round: 3 },
      { goneId: ID, sides: { phone: 'gone', city: 'survivor' } },
      { fleetId: { text: 'Park', fleet: { id: ID, name: 'Park Çelik', state: 'active' } } },
    ];
    const said = [...commands, ...drafts].map((values) =>
      typedFields(values).map((field) => `${field.label}: ${fieldWords(field)}`),
    );
    expect(said).toEqual([
      ['Kenteken: TT-601-D', 'Merk: KIA', 'Model: CEED', 'Bouwjaar: 2019', 'APK geldig tot: 01-03-2027'].concat([
        'Rol: Eigenaar',
        'E-mail: a@post.example',
      ]),
      ['Soort: Particulier', 'Telefoon: 06 12345678', 'Ander gegeven: ja'],
      ['Tijd van de afspraak: 01-12-2026 09:15'],
      ['Antwoord: Afwijzen', 'Dag: 1-12-2026', 'Tijd: 9:15', 'Reden: Vol'],
      ['Telefoon (keuze): van het andere profiel', 'Plaats (keuze): van dit profiel'],
      ['Getypt: Park', 'Naam: Park Çelik', 'Stand: Actief'],
    ]);
  });

  it('names nobody who works at the garage, and writes signs of HTML as text', () => {
    const { page } = personPage(file);
    expect(page).not.toContain('Sanne');
    expect(personData(file)).not.toContain('Sanne');
    expect(page).toContain('&lt;b&gt;Transport&lt;/b&gt;');
  });

  it('is for another program with days, moments and numbers as such', () => {
    const parts: { onderdeel: string; gegevens: Record<string, unknown>[] }[] = JSON.parse(
      personData(file),
    ).bijDeGarage;
    const of = (title: string) => parts.find(({ onderdeel }) => onderdeel === title)?.gegevens[0];
    expect(of("Auto's")).toMatchObject({ 'APK geldig tot': '2027-03-01', 'Km-stand': 90_000, Bouwjaar: 2014 });
    expect(of('Tijdlijn')).toMatchObject({ Wanneer: '2026-11-20T09:30:00.000Z', Velden: 'Telefoon, Plaats' });
  });
});
