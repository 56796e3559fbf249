import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetDetailsSchema } from '../../shared/domain/fleet.ts';
import { tidyFleet, validateFleet } from './validate-fleet.ts';

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

  it('lets nothing through that the command would call malformed, whatever is typed or pasted', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        'Kuiper',
        '\u202eKuiper',
        '👩‍🔧 & Zn.',
        "'; DROP TABLE fleet;--",
        '<img src=x>',
        ' \t ',
        'A\tB\r\nC',
      ),
    );
    const email = fc.oneof(
      line,
      fc.emailAddress(),
      fc.emailAddress().map((address) => ` ${address.toUpperCase()} `),
    );
    fc.assert(
      fc.property(line, line, email, (name, managerName, typed) => {
        const values = { name, managerName, email: typed };
        if (Object.keys(validateFleet(values, null)).length > 0) return;
        expect(fleetDetailsSchema.safeParse(tidyFleet(values)).success).toBe(true);
      }),
    );
  });
});
