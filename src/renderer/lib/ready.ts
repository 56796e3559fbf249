/** Tells the outside (tests, start-up measurement) that the first real screen is painted. */
export function markReady(): void {
  const root = document.documentElement;
  if (root.dataset.ready === 'true') return;
  // The second frame after rendering is the first one that certainly shows it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      root.dataset.ready = 'true';
      performance.mark('ready');
    }),
  );
}
