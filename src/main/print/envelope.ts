import type { EnvelopeWindow } from '../../shared/desk/envelope-window.ts';
import { type Html, html } from './html.ts';

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Envelope {
  readonly width: number;
  readonly height: number;
  /** How high the sheet is when it is folded at its mark. */
  readonly folded: number;
  readonly window: Rectangle;
}

/** Where the marks for folding stand, in millimetres from the upper edge. */
const FOLDS = { dl: 105, c5: 158 } as const;

const dl = { width: 220, height: 110, folded: FOLDS.dl };
const c5 = { width: 229, height: 162, folded: FOLDS.c5 };

/**
 * Envelopes that a letter has to fit, in millimetres from the left and upper edge of the envelope. NEN 1026, as the letter class
 * isodoc has it: 50 from the top and 30 high; at the left behind columns 2 and 3 of the sheet (35 to 105), at the right behind
 * columns 4 and 5 (105 to 175). DIN 680, for many envelopes on sale here too: 90 x 45 at 20 from the left, 15 from the bottom of DL.
 */
export const ENVELOPES: Readonly<Record<EnvelopeWindow, readonly Envelope[]>> = {
  left: [
    { ...dl, window: { left: 35, top: 50, width: 80, height: 30 } },
    { ...dl, window: { left: 20, top: 50, width: 90, height: 45 } },
    { ...c5, window: { left: 20, top: 50, width: 90, height: 30 } },
  ],
  right: [
    { ...dl, window: { left: 105, top: 50, width: 80, height: 30 } },
    { ...c5, window: { left: 105, top: 50, width: 89, height: 30 } },
  ],
};

/**
 * Where the address stands on A4: inside of what each of those windows shows wherever the folded sheet lies in its envelope. A sheet
 * of 210 has 10 of play in 220 and 19 in 229; one folded at 105 has 5 in 110, one folded at 158 has 4 in 162.
 */
export const ADDRESS_ZONES: Readonly<Record<EnvelopeWindow, Rectangle>> = {
  left: { left: 37, top: 51, width: 52, height: 23 },
  right: { left: 107, top: 51, width: 66, height: 23 },
};

/** Points, and how many lines of that size the zone holds. */
const SIZES = [
  { points: 10, lines: 5 },
  { points: 9, lines: 6 },
  { points: 8, lines: 7 },
  { points: 7, lines: 8 },
] as const;
const MM_PER_POINT = 25.4 / 72;

/** Width of a word in parts of the size of its letters, rather too wide than too narrow. */
function widthOf(word: string): number {
  return [...word].reduce((width, sign) => width + (/[\p{Lu}&@]/u.test(sign) ? 0.7 : 0.5), 0);
}

/** How many lines a text takes that is broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/[ -]+/).map(widthOf)) {
    if (filled > 0 && filled + word > width) {
      lines += 1;
      filled = 0;
    }
    lines += Math.ceil(word / width) - 1;
    filled += word + 0.3;
  }
  return lines;
}

/** The largest size at which the lines, broken where they are too long, fit above each other. */
function sizeOf(lines: readonly string[], width: number): number {
  const size = SIZES.find(({ points, lines: most }) => {
    const room = width / (points * MM_PER_POINT);
    return lines.reduce((count, line) => count + linesOf(line, room), 0) <= most;
  });
  return (size ?? SIZES[3]).points;
}

/** An address behind a window. Where even small letters do not fit, the names lose lines: the post needs the last two. */
export function windowAddress(names: readonly string[], place: readonly string[], window: EnvelopeWindow): Html {
  const points = sizeOf([...names, ...place], ADDRESS_ZONES[window].width);
  const lines = (part: readonly string[]) => part.map((line) => html`<div>${line}</div>`);
  return html`<address class="to size-${points}"><div class="names">${lines(names)}</div>${lines(place)}</address>`;
}

export function envelopeStyle(window: EnvelopeWindow): string {
  const { left, top, width, height } = ADDRESS_ZONES[window];
  return `
.to { position: absolute; left: ${left}mm; top: ${top}mm; width: ${width}mm; height: ${height}mm; display: flex;
  flex-direction: column; justify-content: center; font-style: normal; line-height: 1.15; overflow-wrap: anywhere; }
.to > div { flex: none; }
.to > .names { flex: 0 1 auto; overflow: hidden; }
${SIZES.map(({ points }) => `.size-${points} { font-size: ${points}pt; }`).join('\n')}
.fold { position: absolute; right: 5mm; width: 4mm; border-top: 0.2mm solid #8491a1; }
.fold-dl { top: ${FOLDS.dl}mm; }
.fold-c5 { top: ${FOLDS.c5}mm; }
`;
}

/** Small lines at the right edge: fold here. */
export const foldMarks = html`<div class="fold fold-dl"></div><div class="fold fold-c5"></div>`;
