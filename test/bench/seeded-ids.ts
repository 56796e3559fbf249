/** Id of a row of the loaded garage, as its seed numbers them. */
export function seededId(kind: number, number: number): string {
  return `019b76da-a800-7000-${(0x8000 + kind).toString(16)}-${number.toString(16).padStart(12, '0')}`;
}

/** Its fleet of 2,000 plates. */
export const LARGEST_FLEET = seededId(3, 1);
