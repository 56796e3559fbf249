/** All places between two, both included, that a list of `count` rows has. */
export function rangeOf(one: number, other: number, count: number): readonly number[] {
  const first = Math.max(0, Math.min(one, other));
  const last = Math.min(count - 1, Math.max(one, other));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
