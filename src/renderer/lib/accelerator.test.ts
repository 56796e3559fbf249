import { describe, expect, it } from 'vitest';
import { pressed, shownKeys } from './accelerator.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a press of keys', () => {
  it('is the accelerator with the key of the platform', () => {
    expect(pressed(press('k', { ctrlKey: true }), 'CmdOrCtrl+K', false)).toBe(true);
    expect(pressed(press('k', { metaKey: true }), 'CmdOrCtrl+K', true)).toBe(true);
    expect(pressed(press('k', { metaKey: true }), 'CmdOrCtrl+K', false)).toBe(false);
  });

  it('is not one with more keys held', () => {
    expect(pressed(press('N', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+N', false)).toBe(false);
    expect(pressed(press('N', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+N', false)).toBe(true);
    expect(pressed(press('k', { ctrlKey: true, altKey: true }), 'CmdOrCtrl+K', false)).toBe(false);
  });

  it('is known by the place of a digit, and by arrows and function keys', () => {
    expect(pressed(press('™', { altKey: true }, 'Digit2'), 'Alt+2', true)).toBe(true);
    expect(pressed(press('ArrowLeft', { altKey: true }), 'Alt+Left', false)).toBe(true);
    expect(pressed(press('F1'), 'F1', false)).toBe(true);
  });

  it('may need Shift for a sign', () => {
    expect(pressed(press('/', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+/', false)).toBe(true);
  });
});

it('shows keys as they stand on the keyboard', () => {
  expect(shownKeys('CmdOrCtrl+Plus', false)).toEqual(['Ctrl', '+']);
  expect(shownKeys('CmdOrCtrl+K', true)).toEqual(['⌘', 'K']);
  expect(shownKeys('Alt+Left', false)).toEqual(['Alt', '←']);
});
