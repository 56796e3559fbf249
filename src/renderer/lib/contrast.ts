export type Contrast = 'auto' | 'more';

const SYSTEM = '(prefers-contrast: more)';
let chosen: Contrast = 'auto';

function apply(): void {
  const more = chosen === 'more' || window.matchMedia(SYSTEM).matches;
  document.documentElement.dataset.contrast = more ? 'more' : 'usual';
}

/** More contrast when it is chosen, or when the system asks for it; also when that changes later. */
export function setContrast(contrast: Contrast): void {
  chosen = contrast;
  apply();
}

/** Once, before the first paint. */
export function startContrast(contrast: Contrast): void {
  setContrast(contrast);
  window.matchMedia(SYSTEM).addEventListener('change', apply);
}
