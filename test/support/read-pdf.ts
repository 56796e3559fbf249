import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MANY_BYTES = 500_000_000;

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: MANY_BYTES });
}

/** A word on a page and where it stands: points from the left and upper edge. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function attributes(tag: string): Readonly<Record<string, number>> {
  return Object.fromEntries([...tag.matchAll(/(\w+)="([\d.-]+)"/g)].map(([, name, value]) => [name, Number(value)]));
}

function wordOf(line: string): PdfWord {
  const [, tag = '', content = ''] = /<word ([^>]*)>(.*)<\/word>/.exec(line) ?? [];
  const { xMin = 0, yMin = 0, xMax = 0, yMax = 0 } = attributes(tag);
  const text = content.replace(/&([^;]+);/g, (_all, name: string) => ENTITIES[name] ?? '?');
  return { text, left: xMin, top: yMin, right: xMax, bottom: yMax };
}

/** The pages of a PDF with every word on them, as another program (poppler) reads it. */
export function pdfPages(file: string): readonly PdfPage[] {
  const parts = run('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1);
  return parts.map((part) => {
    const { width = 0, height = 0 } = attributes(part.slice(0, part.indexOf('>')));
    const lines = part.split('\n').filter((line) => line.includes('<word '));
    return { width, height, words: lines.map(wordOf) };
  });
}

/** Text page by page, in the order of reading. */
export function pdfTexts(file: string): readonly string[] {
  return run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
}

export interface PdfFacts {
  readonly tagged: boolean;
  readonly title: string;
  readonly fontsEmbedded: readonly boolean[];
}

export function pdfFacts(file: string): PdfFacts {
  const info = run('pdfinfo', [file]);
  const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
  return {
    tagged: /^Tagged:\s+yes$/m.test(info),
    title: /^Title:\s+(.*)$/m.exec(info)?.[1] ?? '',
    fontsEmbedded: fonts.map((line) => /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes'),
  };
}

/** The outline of the tags, as a screen reader goes through it. */
export function pdfStructure(file: string): string {
  return run('pdfinfo', ['-struct', file]);
}

/** A page as pixels (RGBA). */
export function pdfPixels(file: string, page: number, dpi: number) {
  const target = `${file}.${page}`;
  run('pdftoppm', ['-r', String(dpi), '-f', String(page), '-singlefile', file, target]);
  const ppm = readFileSync(`${target}.ppm`);
  const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let pixel = 0; pixel < data.length / 4; pixel += 1)
    for (let colour = 0; colour < 3; colour += 1) data[pixel * 4 + colour] = ppm[head.length + pixel * 3 + colour] ?? 0;
  return { width: Number(width), height: Number(height), data };
}
