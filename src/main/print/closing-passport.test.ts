import { describe, expect, it } from 'vitest';
import { carOnPaper } from '../../../test/support/paper-people.ts';
import { closingPassport } from './closing-passport.ts';

const pageWith = (history: number) => closingPassport(carOnPaper(history)).page;

describe('the closing passport of a car', () => {
  it('says whose car it is, what it is, until when it is offered, and what was done', () => {
    const page = pageWith(2);
    for (const text of ['TT-601-D', 'FIAT 500', 'Kuiper', '07-12-2026', '01-01-2011', 'Bestuurder'])
      expect(page).toContain(text);
    expect(page).toContain('Çelik &amp; Zn.');
    expect(page).not.toContain('<b>');
  });

  it('stays on one page: of a long history the latest, and how many there are more', () => {
    const page = pageWith(30);
    expect(page.match(/Beurt \d+/g)).toHaveLength(15);
    expect(page).toContain('Beurt 15');
    expect(page).toContain('En nog 15 eerdere.');
  });

  it('says so when nothing is known', () => {
    expect(pageWith(0).match(/Niets bekend/g)).toHaveLength(2);
  });
});
