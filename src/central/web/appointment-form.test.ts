import { describe, expect, it } from 'vitest';
import { appointmentForm } from './appointment-form.ts';

describe('what is typed in the form of an appointment', () => {
  it('is cut between characters when it is too long, and keeps its lines', () => {
    const { message } = appointmentForm.parse({ message: `${'a'.repeat(999)}😀` });
    expect(message).toBe('a'.repeat(999));
    expect(appointmentForm.parse({ message: ' Sleutel\r\nonder\0 de mat ' }).message).toBe('Sleutel\nonder de mat');
  });
});
