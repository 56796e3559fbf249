/**
 * The shortest part of a list that still fails, as far as leaving out runs of ever fewer items gets, within a number of
 * attempts.
 */
export async function shrink<Item>(
  items: readonly Item[],
  stillFails: (items: readonly Item[]) => Promise<boolean>,
  mostAttempts: number,
): Promise<readonly Item[]> {
  let kept = items;
  let attempts = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length && attempts < mostAttempts; ) {
      const without = [...kept.slice(0, start), ...kept.slice(start + size)];
      attempts += 1;
      if (await stillFails(without)) kept = without;
      else start += size;
    }
  }
  return kept;
}
