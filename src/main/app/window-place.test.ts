import { expect, it } from 'vitest';
import { placeOnScreen } from './window-place.ts';

const laptop = { workArea: { x: 0, y: 0, width: 1366, height: 728 } };
const beside = { workArea: { x: 1366, y: 0, width: 1920, height: 1040 } };
const state = { x: 1500, y: 60, width: 1400, height: 900, maximized: false };

it('comes back where it was, on any screen', () => {
  expect(placeOnScreen(state, [laptop, beside])).toEqual({ x: 1500, y: 60, width: 1400, height: 900 });
});

it('is in sight, and fits, when its screen is gone', () => {
  expect(placeOnScreen(state, [laptop])).toEqual({ width: 1366, height: 728 });
});

it('is in sight when its title bar was left above or below the screen', () => {
  for (const y of [-200, 720]) {
    expect(placeOnScreen({ ...state, x: 20, y }, [laptop])).not.toHaveProperty('y');
  }
});

it('lets the system choose a place when none was kept', () => {
  const { x: _x, y: _y, ...placeless } = state;
  expect(placeOnScreen(placeless, [beside])).toEqual({ width: 1400, height: 900 });
});
