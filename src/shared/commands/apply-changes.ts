/** A copy of a row with the changed fields laid over it; a field that is `undefined` did not change. */
export function applyChanges<Row extends object>(
  row: Row,
  changes: { readonly [K in keyof Row]?: Row[K] | undefined },
): Row {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...row, ...(Object.fromEntries(given) as Partial<Row>) };
}
