/** A document to print on A4: HTML without scripts, and the style sheet it links to as `style.css`. */
export interface PrintDocument {
  readonly page: string;
  readonly style: string;
  readonly landscape: boolean;
}

interface PaperOptions {
  readonly landscape: boolean;
  /** What stands at the top of every page but the first, which has its own heading. */
  readonly running: string;
  /** What stands at the bottom of every page, opposite to its number. */
  readonly foot: string;
}

/** A text as a string of a style sheet, whatever signs it holds. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Control}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

export const FONT = "Arial, 'Liberation Sans', sans-serif";

/** Millimetres of paper that stay free at the sides. */
export const SIDE_MM = 12;

/** Size and edges of the paper, "Pagina x van y" on every page, and the text that all documents have in common. */
export function paperStyle({ landscape, running, foot }: PaperOptions): string {
  const small = `font: 8pt ${FONT}; color: #4a5565;`;
  return `
@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: 14mm ${SIDE_MM}mm 15mm;
  @top-left { content: ${cssString(running)}; ${small} }
  @bottom-left { content: ${cssString(foot)}; ${small} white-space: nowrap; }
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); ${small} white-space: nowrap; }
}
@page :first { margin-top: 12mm; @top-left { content: none; } }
* { box-sizing: border-box; }
body { font: 9.5pt/1.35 ${FONT}; color: #1c2430; margin: 0; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm; overflow-wrap: anywhere; }
h2 { font-size: 11.5pt; margin: 5mm 0 1mm; color: #1f4e79; break-after: avoid; }
p { margin: 0 0 1mm; overflow-wrap: anywhere; }
.garage { font-weight: 700; color: #1f4e79; }
.note { color: #4a5565; font-size: 8.5pt; }
.plate { font-weight: 700; white-space: nowrap; border: 0.3mm solid #8a6d00; background: #ffe9a3; border-radius: 0.8mm; padding: 0.2mm 1.2mm; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.2mm solid #c9d1db; overflow-wrap: anywhere; }
thead th { font-size: 8.5pt; color: #4a5565; border-bottom: 0.4mm solid #1f4e79; vertical-align: bottom; }
th.number, td.number { text-align: right; padding-right: 4mm; }
td.number { white-space: nowrap; }
.overdue { font-weight: 700; color: #9b1c1c; }
.soon { font-weight: 700; color: #7a4b00; }
`;
}
