let pressed = false;

if (typeof window !== 'undefined') {
  const release = () => {
    pressed = false;
  };
  window.addEventListener('pointerdown', () => (pressed = true), { capture: true });
  window.addEventListener('pointerup', release, { capture: true });
  window.addEventListener('pointercancel', release, { capture: true });
}

/**
 * Runs at once, or when the mouse button is up again. A message that appears on leaving a field moves what is below it:
 * the button that was just pressed would slip away under the pointer, and the click would hit nothing.
 */
export function afterPress(action: () => void): void {
  // The click comes right after the release, in the same task.
  if (pressed) window.addEventListener('pointerup', () => setTimeout(action, 0), { once: true });
  else action();
}
