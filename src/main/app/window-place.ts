import type { WindowState } from './settings.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** What must be on a screen of the title bar, so that the window can be taken hold of. */
const GRIP = { left: 80, down: 40 };

function holds({ x, y, width, height }: Area, point: { readonly x: number; readonly y: number }): boolean {
  const grip = point.x + GRIP.left;
  return grip > x && grip < x + width && point.y >= y && point.y + GRIP.down < y + height;
}

/**
 * Where a window comes back. A place on a screen that is gone would put it out of sight: then the system chooses one. It
 * is never bigger than the largest screen there is, since its edges could not be reached.
 */
export function placeOnScreen(
  { x, y, width, height }: WindowState,
  displays: readonly { readonly workArea: Area }[],
): WindowPlace {
  const areas = displays.map(({ workArea }) => workArea);
  const here = x === undefined || y === undefined ? undefined : areas.find((area) => holds(area, { x, y }));
  const fits = here ? [here] : areas;
  const size = {
    width: Math.min(width, Math.max(...fits.map((area) => area.width))),
    height: Math.min(height, Math.max(...fits.map((area) => area.height))),
  };
  return here && x !== undefined && y !== undefined ? { ...size, x, y } : size;
}
