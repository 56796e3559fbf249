/** One press of a mouse's back button can arrive twice on Windows: as a mouse button and as a command of the system. */
const SAME_PRESS_MS = 150;
let last = { step: 0, at: Number.NEGATIVE_INFINITY };

/** One screen back (-1) or forward (1) in what was visited. */
export function travel(step: -1 | 1): void {
  const at = performance.now();
  if (last.step === step && at - last.at < SAME_PRESS_MS) return;
  last = { step, at };
  window.history.go(step);
}
