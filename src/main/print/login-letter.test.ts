import { describe, expect, it } from 'vitest';
import { loginLetter } from './login-letter.ts';

const letter = {
  fleetName: 'Kuiper & Zonen <BV>',
  managerName: 'Zoë Kuiper',
  email: 'beheerder@kuiper.example',
  temporaryPassword: 'K7QM-2XPA-9RTW-HC4N',
  validUntil: '2026-12-23T10:00:00.000Z',
  garageName: 'Garage De Brug',
  printedAt: '2026-11-23T10:00:00.000Z',
};

describe('the letter with the login of a fleet', () => {
  it('says who it is for, the login, until when it works and what to do with it', () => {
    const { page, landscape } = loginLetter(letter);
    expect(landscape).toBe(false);
    for (const text of ['Zoë Kuiper', letter.email, letter.temporaryPassword, '23-12-2026', 'Login AutoPaspoort'])
      expect(page).toContain(text);
  });

  it('writes names with signs of HTML as text', () => {
    const { page } = loginLetter(letter);
    expect(page).toContain('Kuiper &amp; Zonen &lt;BV&gt;');
    expect(page).not.toContain('<BV>');
  });
});
