import { describe, expect, it } from 'vitest';
import { makeModel } from './vehicle.ts';

describe('the name of a car', () => {
  it('is make and model', () => {
    expect(makeModel({ make: 'SKODA', model: 'CITIGO' })).toBe('SKODA CITIGO');
  });

  it('names the make once when RDW put it in the model too', () => {
    expect(makeModel({ make: 'FIAT', model: 'FIAT 500' })).toBe('FIAT 500');
  });

  it('is whatever part is known', () => {
    expect(makeModel({ make: '', model: 'KOMBI' })).toBe('KOMBI');
    expect(makeModel({ make: 'SEAT', model: '' })).toBe('SEAT');
  });
});
