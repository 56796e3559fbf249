/**
 * Dutch number plates (RDW sidecodes 1-14). `X` stands for a letter, `9` for a digit; the groups give the dashes.
 * Letter rules (no vowels since series 4, forbidden words) are not enforced: RDW issued exceptions itself.
 */
const SIDECODES = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
] as const;

const GROUPS_BY_SHAPE = new Map(
  SIDECODES.map((code) => [code.replaceAll('-', ''), code.split('-').map((group) => group.length)]),
);

function shapeOf(compact: string): string {
  return compact.replace(/[A-Z]/g, 'X').replace(/[0-9]/g, '9');
}

/** What may be typed of a plate, in any spelling: upper case, letters and digits only. Works on a part of a plate too. */
export function compactPlate(text: string): string {
  return text.toUpperCase().replace(/[\s.\-–—·_/]/g, '');
}

/** The six characters of a valid Dutch plate in any spelling (`tt-601-d`, `TT 601 D`), or `null`. */
export function parsePlate(text: string): string | null {
  const compact = compactPlate(text);
  return GROUPS_BY_SHAPE.has(shapeOf(compact)) ? compact : null;
}

/** A stored plate with its dashes: `TT601D` -> `TT-601-D`. Anything that is no plate comes back as it is. */
export function formatPlate(plate: string): string {
  const groups = GROUPS_BY_SHAPE.get(shapeOf(plate));
  if (!groups) return plate;
  let start = 0;
  return groups
    .map((length) => {
      const group = plate.slice(start, start + length);
      start += length;
      return group;
    })
    .join('-');
}
