/** The fields of a form that differ from the values it began with, and those first values. */
export function changedFields<T extends object>(
  start: T,
  values: T,
): { readonly changes: Partial<T>; readonly before: Partial<T> } {
  const changed = (Object.keys(values) as (keyof T)[]).filter((key) => !Object.is(start[key], values[key]));
  const pick = (source: T): Partial<T> => Object.fromEntries(changed.map((key) => [key, source[key]])) as Partial<T>;
  return { changes: pick(values), before: pick(start) };
}
