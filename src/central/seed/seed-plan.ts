/** What to fill a new database with. */
export type SeedPlan =
  | { readonly kind: 'demo' }
  | { readonly kind: 'empty' }
  /** A garage with this many passports, for measuring. */
  | { readonly kind: 'load'; readonly passports: number };

const MOST_PASSPORTS = 2_000_000;

/** Reads `demo`, `empty` or `load:N`; `null` for anything else. */
export function parseSeedPlan(text: string): SeedPlan | null {
  if (text === 'demo' || text === 'empty') return { kind: text };
  const passports = Number(/^load:([1-9]\d*)$/.exec(text)?.[1]);
  return passports <= MOST_PASSPORTS ? { kind: 'load', passports } : null;
}
