export type ZoomChange = 'zoomIn' | 'zoomOut' | 'zoomReset';

/** Those of browsers. */
const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The next step from a zoom, which need not be a step itself. */
export function nextZoom(zoom: number, change: ZoomChange): number {
  if (change === 'zoomReset') return 1;
  const next = change === 'zoomIn' ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom);
  return next ?? zoom;
}
