/**
 * Runs every step, also after one that failed, so that one run tells all; only what needs a failed step is left out.
 * Ends with a summary; rejects when any step did not succeed.
 * @param {{name: string, work: () => Promise<unknown>, needs?: string}[]} steps `needs`: the name of an earlier step
 * @param {(line: string) => void} [say]
 */
export async function runSteps(steps, say = console.log) {
  const outcomes = new Map();
  for (const { name, work, needs } of steps) outcomes.set(name, await outcomeOf(work, needs, outcomes));
  say('\nSummary');
  for (const [name, { word, detail }] of outcomes) say(`  ${word.padEnd(7)} ${name}${detail && ` (${detail})`}`);
  const bad = [...outcomes].filter(([, { word }]) => word !== 'ok').map(([name]) => name);
  if (bad.length > 0) throw new Error(`Not good: ${bad.join(', ')}`);
}

async function outcomeOf(work, needs, outcomes) {
  if (needs !== undefined && outcomes.get(needs)?.word !== 'ok') return { word: 'not run', detail: `needs ${needs}` };
  const began = Date.now();
  try {
    await work();
    return { word: 'ok', detail: `${Math.round((Date.now() - began) / 1000)} s` };
  } catch (error) {
    return { word: 'FAILED', detail: error.message };
  }
}
