import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarOnPaper } from '../../../src/main/print/car-parts.ts';
import { closingPassport } from '../../../src/main/print/closing-passport.ts';
import { ENVELOPES } from '../../../src/main/print/envelope.ts';
import { passportSheet } from '../../../src/main/print/passport-sheet.ts';
import { type ReminderLetter, reminderLetters } from '../../../src/main/print/reminder-letters.ts';
import { ENVELOPE_WINDOWS } from '../../../src/shared/desk/envelope-window.ts';
import { LONG_NAME, plateOf } from '../../support/paper-cars.ts';
import { carOnPaper, letterTo } from '../../support/paper-people.ts';
import { startPress, type TestPress } from '../../support/press.ts';
import { type PdfWord, pdfFacts, pdfPages, pdfPixels, pdfTexts } from '../../support/read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const A4_WIDTH = 210;

let press: TestPress;
beforeAll(async () => {
  press = await startPress();
});
afterAll(() => press.close());

const mm = (points: number) => points / POINTS_PER_MM;

interface InMillimetres {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const inMm = ({ left, top, right, bottom }: PdfWord): InMillimetres => ({
  left: mm(left),
  top: mm(top),
  right: mm(right),
  bottom: mm(bottom),
});

/** What a window shows of the sheet, with the sheet in one corner of its envelope. */
function shown(envelope: (typeof ENVELOPES)['left'][number], right: boolean, below: boolean): InMillimetres {
  const { window, width, height, folded } = envelope;
  const left = window.left - (right ? width - A4_WIDTH : 0);
  const top = window.top - (below ? height - folded : 0);
  return { left, top, right: left + window.width, bottom: top + window.height };
}

const isWithin = (word: InMillimetres, area: InMillimetres) =>
  word.left >= area.left && word.right <= area.right && word.top >= area.top && word.bottom <= area.bottom;
const touches = (word: InMillimetres, area: InMillimetres) =>
  word.left < area.right && word.right > area.left && word.top < area.bottom && word.bottom > area.top;

/** A company and a person with names of 60 characters, at an address that needs two lines: the fullest that there is. */
const fullest: ReminderLetter = {
  ...letterTo(0),
  customer: {
    ...letterTo(1).customer,
    companyName: 'Installatiebedrijf Van de Heuvel & Zonen Oost-Nederland B.V.',
    firstName: 'Françoise-Zoë',
    lastName: 'van der Éénhoorn-Çelik tot IJsselstein-Háková',
    street: 'Burgemeester Baron van Voërst van Lyndenstraat 1234 bis-III',
    city: 'Nieuwerkerk aan den IJssel',
  },
};

describe('the reminder letters', () => {
  const letters = [...Array.from({ length: 3 }, (_, index) => letterTo(index)), fullest];

  it.for(ENVELOPE_WINDOWS)(
    'are a page each, with all of the address in the window at the %s wherever the sheet lies, and nothing else',
    async (window) => {
      const { file } = await press.toPdf(
        reminderLetters({ garageName: LONG_NAME, letters, today: '2026-11-24', window }),
      );
      const pages = pdfPages(file);
      expect(pages).toHaveLength(letters.length);
      expect(pages.every(({ width, height }) => Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1)).toBe(
        true,
      );
      expect(fullest.customer.companyName).toHaveLength(60);
      for (const [index, { words }] of pages.entries()) {
        const { companyName, firstName, lastName, street, postcode, city } =
          letters[index]?.customer ?? fullest.customer;
        const lines = [companyName, companyName && 'T.a.v.', firstName, lastName, street, postcode, city.toUpperCase()];
        const wanted = lines.join(' ').split(/\s+/).filter(Boolean).join('');
        for (const envelope of ENVELOPES[window])
          for (const [right, below] of [
            [false, false],
            [false, true],
            [true, false],
            [true, true],
          ] as const) {
            const area = shown(envelope, right, below);
            const inSight = words.filter((word) => touches(inMm(word), area));
            expect(inSight.map(({ text }) => text).join('')).toBe(wanted);
            expect(inSight.filter((word) => !isWithin(inMm(word), area))).toEqual([]);
          }
      }
      const { tagged, fontsEmbedded } = pdfFacts(file);
      expect([tagged, fontsEmbedded.length > 0, fontsEmbedded.every(Boolean)]).toEqual([true, true, true]);
    },
  );

  it('hold more than fits by saying so, and end above the edge of the paper', async () => {
    const items = [
      'APK',
      'Grote beurt met distributieriem, waterpomp en multiriem vervangen volgens fabrieksopgave',
    ].map((description) => ({ kind: 'service' as const, description, dueOn: '2026-12-10' }));
    const cars = Array.from({ length: 12 }, (_, car) => ({ plate: plateOf(car), makeModel: LONG_NAME, items }));
    const batch = {
      garageName: LONG_NAME,
      letters: [{ ...fullest, cars }],
      today: '2026-11-24',
      window: 'left',
    } as const;
    const [page, ...others] = pdfPages((await press.toPdf(reminderLetters(batch))).file);
    expect(others).toEqual([]);
    expect(page?.words.map(({ text }) => text).join(' ')).toContain('En nog 15 regels; wij bellen u daarover.');
    const last = page?.words.at(-1);
    expect(last?.text).toBe(LONG_NAME.split(' ').at(-1));
    expect(mm(last?.bottom ?? 999)).toBeLessThan(285);
  });

  it('are one page that says so when there is nobody to write to', async () => {
    const { file } = await press.toPdf(
      reminderLetters({ garageName: 'Garage De Brug', letters: [], today: '2026-11-24', window: 'left' }),
    );
    expect(pdfTexts(file)).toHaveLength(1);
    expect(pdfTexts(file)[0]).toContain('Er is niemand om een brief aan te sturen.');
  });
});

describe('the sheet of an AutoPaspoort', () => {
  it('is one page of A4 with a code that a telephone reads as the login page', async () => {
    const loginUrl = 'https://igarage.nl/login';
    const { file } = await press.toPdf(passportSheet({ ...carOnPaper(30), loginUrl }));
    expect(pdfPages(file)).toHaveLength(1);
    const text = pdfTexts(file)[0] ?? '';
    for (const part of ['TT-601-D', 'FIAT 500', 'Çelik', 'Pagina 1 van 1', loginUrl]) expect(text).toContain(part);
    expect(
      decodeQR(pdfPixels(file, 1, 150), { effort: Number.POSITIVE_INFINITY, timeLimit: Number.POSITIVE_INFINITY }),
    ).toBe(loginUrl);
  });
});

describe('the documents about one car', () => {
  const [firstName, lastName] = ['Françoise-Zoë', 'van der Éénhoorn-Çelik tot IJsselstein-Háková'];
  const { customer, view, ...rest } = carOnPaper(30);
  const description = 'Grote beurt met distributieriem, waterpomp en multiriem vervangen volgens fabrieksopgave';
  const maintenance = view.maintenance.map((item, index) => {
    const due = index < 8 ? ({ state: 'due', dueOn: '2026-12-01', doneOn: null } as const) : {};
    return { ...item, ...due, description };
  });
  const vehicle = { ...view.vehicle, make: 'MERCEDES-BENZ', model: 'SPRINTER 314 CDI KOMBI LANG HOOG VERLENGD' };
  const fullestCar = {
    ...rest,
    garageName: LONG_NAME,
    customer: { ...customer, firstName, lastName },
    view: { ...view, vehicle, maintenance, waiting: true, fleet: { id: 'f', name: LONG_NAME } },
  };

  it.for([
    ['sheet', (car: CarOnPaper) => passportSheet({ ...car, loginUrl: 'https://igarage.nl/login' })],
    ['closing passport', closingPassport],
  ] as const)('stay on one page, with names of 60 characters and more history than fits: the %s', async ([, make]) => {
    for (const car of [carOnPaper(0), carOnPaper(1), fullestCar]) {
      const { file } = await press.toPdf(make(car));
      const [page, ...others] = pdfPages(file);
      expect(others).toEqual([]);
      expect(Math.max(...(page?.words ?? []).map(({ bottom }) => mm(bottom)))).toBeLessThan(292);
      const { tagged, fontsEmbedded } = pdfFacts(file);
      expect([tagged, fontsEmbedded.every(Boolean)]).toEqual([true, true]);
    }
  });
});
