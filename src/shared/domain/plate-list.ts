import { parsePlate } from './plate.ts';

/** One plate of a list as it was typed; `plate` is `null` when it is none, `repeated` when it stood there before. */
export interface TypedPlate {
  readonly typed: string;
  readonly plate: string | null;
  readonly repeated: boolean;
}

const LINE_END = /[\n\r\u2028\u2029]+/;
const CELL_END = /[\t,;|]+/;
/** Around a cell, with the spaces outside and inside them. */
const QUOTES = /^[\s"'’]+|[\s"'’]+$/g;
/** Enough to recognise what was typed. */
const SHOWN = 40;

/** The plates of one cell: the whole of it, or several with spaces between; `null` when it is none of these. */
function platesOf(cell: string): readonly string[] | null {
  const whole = parsePlate(cell);
  if (whole !== null) return [whole];
  const parts = cell.split(/\s+/).map(parsePlate);
  return parts.every((part) => part !== null) ? parts : null;
}

function readLine(line: string): readonly Omit<TypedPlate, 'repeated'>[] {
  const cells = line
    .split(CELL_END)
    .map((cell) => cell.replace(QUOTES, ''))
    .filter((cell) => cell !== '');
  const found = cells.map((typed) => ({ typed, plates: platesOf(typed) }));
  const hasPlate = found.some(({ plates }) => plates !== null);
  return found.flatMap(({ typed, plates }): Omit<TypedPlate, 'repeated'>[] => {
    if (plates) return plates.map((plate) => ({ typed: plate, plate }));
    // Beside a plate stand the other columns of a spreadsheet; alone it is a plate gone wrong.
    return hasPlate ? [] : [{ typed: typed.slice(0, SHOWN), plate: null }];
  });
}

/**
 * Reads plates as people type and paste them: one on a line, with commas, semicolons or spaces between, or rows of a
 * spreadsheet. In the order of the text; at most `limit` of them.
 */
export function readPlateList(text: string, limit: number): readonly TypedPlate[] {
  const seen = new Set<string>();
  const list: TypedPlate[] = [];
  for (const line of text.split(LINE_END)) {
    for (const one of readLine(line)) {
      if (list.length === limit) return list;
      list.push({ ...one, repeated: one.plate !== null && seen.has(one.plate) });
      if (one.plate !== null) seen.add(one.plate);
    }
  }
  return list;
}
