import { setImmediate as yieldToOthers } from 'node:timers/promises';

/** Work is done in slices of this length; whoever waits for an answer comes between two of them. */
const SLICE_MS = 8;

/**
 * Runs `step` for as long as it answers `true`, giving way to others all the time. After each slice, and again when it is its turn,
 * `goOn` says whether there is still a point to it. `slice` wraps every slice, in a transaction perhaps.
 */
export async function inSlices(
  step: () => boolean,
  goOn: () => boolean,
  slice: (work: () => void) => void = (work) => work(),
): Promise<void> {
  let more = true;
  while (more) {
    slice(() => {
      const begun = performance.now();
      do more = step();
      while (more && performance.now() - begun < SLICE_MS);
    });
    await yieldToOthers();
    if (!goOn()) return;
  }
}
