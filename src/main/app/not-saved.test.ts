import { expect, it } from 'vitest';
import { notSaved } from './not-saved.ts';

it('sends somebody to another folder only when it is the folder', () => {
  expect(notSaved('nl', 'file_not_written').detail).toContain('Kies een map waarin je mag schrijven');
  expect(notSaved('nl', 'internal_error').detail).not.toContain('map');
  expect(notSaved('en', 'internal_error').detail).not.toContain('folder');
});
