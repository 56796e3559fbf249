import { describe, expect, it } from 'vitest';
import { issueInput, newIssueDraft, validateIssue } from './issue-draft.ts';

const complete = newIssueDraft({ plate: 'tt 601 d', email: 'Jan@Post.example' });

describe('validateIssue', () => {
  it('needs a plate and an e-mail address only', () => {
    expect(validateIssue(complete)).toEqual({});
    expect(Object.keys(validateIssue(newIssueDraft({})))).toEqual(['plate', 'email']);
  });

  it.each([
    [{ plate: 'TT-6O1-DD' }, 'plate'],
    [{ year: '19' }, 'year'],
    [{ year: '1700' }, 'year'],
    [{ apkExpiresOn: '31-02-2027' }, 'apkExpiresOn'],
    [{ email: 'jan' }, 'email'],
    [{ fleetId: { text: 'Van D', fleet: null } }, 'fleetId'],
  ])('finds the problem in %o', (change, field) => {
    expect(Object.keys(validateIssue({ ...complete, ...change }))).toEqual([field]);
  });
});

describe('issueInput', () => {
  it('brings everything in the shape that is stored', () => {
    const typed = { ...complete, year: '2019', apkExpiresOn: '1-3-27', make: ' Volvo ' };
    expect(issueInput('customer', typed)).toEqual({
      holderId: 'customer',
      role: 'owner',
      email: 'jan@post.example',
      vehicle: { plate: 'TT601D', make: 'Volvo', model: '', year: 2019, fuel: '', apkExpiresOn: '2027-03-01' },
      fleetId: null,
    });
  });
});
