import { describe, expect, it } from 'vitest';
import { personRows } from '../../../../test/support/paper-person.ts';
import { deskParts } from './desk-parts.ts';
import { personData } from './person-data.ts';
import { type PersonFile, personPage } from './person-page.ts';

const MISSING = 'Er was geen verbinding.';
const file: PersonFile = {
  garageName: 'Garage De Brug',
  name: 'Zoë Çelik',
  madeAt: '2026-11-24T10:00:00.000Z',
  updatedThrough: null,
  desk: deskParts(personRows(3)),
  service: { missing: MISSING },
};

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
  '030-7654321',
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
    const whole = { ...file, service: [] };
    expect(personPage(whole).page).not.toContain('ontbreekt');
    expect(JSON.parse(personData(whole)).bijDeCentraleDienst).toEqual([]);
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
