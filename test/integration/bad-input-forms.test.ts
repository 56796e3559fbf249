import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyCustomer, validateCustomer } from '../../src/renderer/features/customers/form/validate-customer.ts';
import { validateLinks } from '../../src/renderer/features/fleets/link-many/link-many-draft.ts';
import { nl } from '../../src/renderer/i18n/nl/index.ts';
import { issueInput, newIssueDraft, validateIssue } from '../../src/renderer/lib/issue-draft.ts';
import { tidyFleet, validateFleet } from '../../src/renderer/lib/validate-fleet.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { channels } from '../../src/shared/ipc/channels.ts';
import { badText, ODD_TEXTS } from '../support/bad-input.ts';

const ID = '0190a000-0001-7000-8000-000000000001';
const FLEET = { name: 'Park', managerName: 'Jan', email: 'park@bedrijf.example' };

interface Form {
  readonly sound: object;
  readonly validate: (values: never) => Readonly<Record<string, string | undefined>>;
  readonly sent: (values: never) => boolean;
}

/** Every form with text in it: what it begins with, what it finds wrong, and whether its call takes what it sends. */
const FORMS: Readonly<Record<string, Form>> = {
  klant: {
    sound: { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Jansen' },
    validate: validateCustomer as Form['validate'],
    sent: (values) => channels['customers.create'].input.safeParse(tidyCustomer(values)).success,
  },
  bedrijf: {
    sound: { ...EMPTY_CUSTOMER_DETAILS, kind: 'business', companyName: 'Jansen B.V.' },
    validate: validateCustomer as Form['validate'],
    sent: (values) => channels['customers.create'].input.safeParse(tidyCustomer(values)).success,
  },
  'fleet account': {
    sound: FLEET,
    validate: ((values: typeof FLEET) => validateFleet(values, 'eigen@post.example')) as Form['validate'],
    sent: (values) =>
      channels['fleets.create'].input.safeParse({ customerId: ID, managerPassportId: ID, details: tidyFleet(values) })
        .success,
  },
  AutoPaspoort: {
    sound: newIssueDraft({ plate: 'TT-601-D', email: 'houder@post.example' }),
    validate: validateIssue as Form['validate'],
    sent: (values) => channels['passports.issue'].input.safeParse(issueInput(ID, values)).success,
  },
  'kentekens koppelen': {
    sound: { action: 'link', text: 'TT-601-D', reason: '' },
    validate: validateLinks as Form['validate'],
    sent: ({ reason }: { reason: string }) =>
      channels['passports.linkMany'].input.safeParse({ fleetId: ID, action: 'link', ids: [ID], reason }).success,
  },
};

const sentenceOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((texts, part) => Reflect.get(texts as object, part), nl);

describe('bad input in every field of every form', () => {
  it.each(Object.entries(FORMS))('%s: is said at the field, or is taken as it stands', (_name, form) => {
    const fields = Object.entries(form.sound).flatMap(([field, value]) =>
      typeof value === 'string' && field !== 'kind' && field !== 'role' && field !== 'action' ? [field] : [],
    );
    const tried = (field: string, text: string) => {
      const values = { ...form.sound, [field]: text } as never;
      const problem = form.validate(values)[field];
      if (problem === undefined) expect([field, text, form.sent(values)]).toEqual([field, text, true]);
      else expect(sentenceOf(problem)).toEqual(expect.stringMatching(/\.$/));
    };
    for (const field of fields) for (const text of ODD_TEXTS) tried(field, text);
    fc.assert(fc.property(fc.constantFrom(...fields), badText, tried));
  });
});
