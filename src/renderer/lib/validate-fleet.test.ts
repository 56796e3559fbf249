import { describe, expect, it } from 'vitest';
import { validateFleet } from './validate-fleet.ts';

const fine = { name: 'Van Dijk', managerName: 'Piet van Dijk', email: 'vloot@bedrijf.example' };

describe('validateFleet', () => {
  it('finds nothing wrong with a complete form', () => {
    expect(validateFleet(fine, 'piet@bedrijf.example')).toEqual({});
  });

  it('asks for everything', () => {
    expect(Object.keys(validateFleet({ name: ' ', managerName: '', email: '' }, null))).toEqual([
      'name',
      'managerName',
      'email',
    ]);
  });

  it('refuses the address of the own AutoPaspoort in any spelling', () => {
    expect(validateFleet({ ...fine, email: ' Piet@Bedrijf.example ' }, 'piet@bedrijf.example')).toEqual({
      email: 'fields.problem.ownPassport',
    });
  });

  it('refuses what is no address', () => {
    expect(validateFleet({ ...fine, email: 'vloot@' }, null)).toEqual({ email: 'fields.problem.email' });
  });
});
