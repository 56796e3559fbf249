import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS_ZONE } from '../../../src/main/print/envelope.ts';
import { passportSheet } from '../../../src/main/print/passport-sheet.ts';
import { reminderLetters } from '../../../src/main/print/reminder-letters.ts';
import { carOnPaper, letterTo } from '../../support/paper-people.ts';
import { startPress, type TestPress } from '../../support/press.ts';
import { pdfFacts, pdfPages, pdfPixels, pdfTexts } from '../../support/read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;

let press: TestPress;
beforeAll(async () => {
  press = await startPress();
});
afterAll(() => press.close());

describe('the reminder letters of an APK', () => {
  it('are a page each, with the address where the window of a DL envelope is', async () => {
    const letters = Array.from({ length: 3 }, (_, index) => letterTo(index));
    const { file } = await press.toPdf(reminderLetters({ garageName: 'Garage De Brug', letters, today: '2026-11-24' }));
    const pages = pdfPages(file);
    expect(pages).toHaveLength(letters.length);
    expect(pages.every(({ width, height }) => Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1)).toBe(true);
    const { left, top, width, height } = ADDRESS_ZONE;
    for (const [index, page] of pages.entries()) {
      const lines = letterTo(index).customer;
      const inWindow = page.words.filter(
        (word) => word.top / POINTS_PER_MM > top - 4 && word.bottom / POINTS_PER_MM < 92,
      );
      for (const part of [lines.street, lines.postcode, lines.city.toUpperCase()].join(' ').split(' '))
        expect(inWindow.map(({ text }) => text)).toContain(part);
      for (const word of inWindow) {
        expect(word.left / POINTS_PER_MM).toBeGreaterThanOrEqual(left - 0.5);
        expect(word.right / POINTS_PER_MM).toBeLessThanOrEqual(left + width + 0.5);
        expect(word.bottom / POINTS_PER_MM).toBeLessThanOrEqual(top + height + 0.5);
      }
    }
    expect(pdfFacts(file).tagged).toBe(true);
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
