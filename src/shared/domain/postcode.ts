/** Four digits, the first not 0, and two letters; `SA`, `SD` and `SS` are not given out. */
const DUTCH = /^([1-9]\d{3})\s*(?!SA|SD|SS)([A-Z]{2})$/;

/** The letters of the country before it, as on an envelope: `D-48529`, `B-2300`. */
const FOREIGN = /^[A-Z]{1,3}\s?-\s?[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]$/;

/** A postcode in any spelling as it is kept: `1234 AB`, or with its country `D-48529`; `null` when it is neither. */
export function parsePostcode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  const [, digits, letters] = DUTCH.exec(upper) ?? [];
  if (digits !== undefined) return `${digits} ${letters}`;
  return FOREIGN.test(upper) ? upper.replace(/\s*-\s*/, '-') : null;
}
