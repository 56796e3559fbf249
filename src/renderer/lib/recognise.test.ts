import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';

describe('recognise', () => {
  it.each(['tt-601-d', 'TT601D', ' tt 601 d '])('sees a plate in %s', (typed) => {
    expect(recognise(typed)).toMatchObject({ plate: 'TT601D', details: { lastName: '' } });
  });

  it('sees an e-mail address, in lower case', () => {
    expect(recognise('Jan@Post.example').details.email).toBe('jan@post.example');
  });

  it.each(['06-12345678', '+31 30 123 45 67', '(030) 1234567'])('sees a phone number in %s', (typed) => {
    expect(recognise(typed).details.phone).toBe(typed);
  });

  it('sees a company by its words', () => {
    expect(recognise('Van Dijk Transport BV').details).toMatchObject({
      kind: 'business',
      companyName: 'Van Dijk Transport BV',
    });
  });

  it('splits a name at the first space, so that a Dutch prefix stays with the last name', () => {
    expect(recognise('Jeroen  van den Berg').details).toMatchObject({ firstName: 'Jeroen', lastName: 'van den Berg' });
    expect(recognise('Öztürk').details).toMatchObject({ firstName: '', lastName: 'Öztürk' });
  });

  it('makes nothing of nothing', () => {
    expect(recognise('  ')).toMatchObject({ plate: '', details: { lastName: '', phone: '' } });
  });
});
