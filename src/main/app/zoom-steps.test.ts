import { expect, it } from 'vitest';
import { nextZoom } from './zoom-steps.ts';

it('goes up and down in the steps of a browser, and stops at either end', () => {
  expect(nextZoom(1, 'zoomIn')).toBe(1.1);
  expect(nextZoom(1, 'zoomOut')).toBe(0.9);
  expect(nextZoom(3, 'zoomIn')).toBe(3);
  expect(nextZoom(0.5, 'zoomOut')).toBe(0.5);
});

it('finds its way back from a zoom that is no step', () => {
  expect(nextZoom(1.05, 'zoomIn')).toBe(1.1);
  expect(nextZoom(1.05, 'zoomOut')).toBe(1);
  expect(nextZoom(1.05, 'zoomReset')).toBe(1);
});
