import type { OverviewSummary } from '../../shared/desk/fleet-overview.ts';
import { type Html, html } from './html.ts';
import { monthWords } from './print-words.ts';

/** Millimetres. */
const BAR = 6;
const STEP = 9.5;
const HEIGHT = 14;
const LABELS = 4;

export const apkChartStyle = `
.chart { display: block; }
.chart text { font-size: 2.6px; text-anchor: middle; fill: #1c2430; }
.chart .label { fill: #4a5565; }
.chart .bar { fill: #3b6ea5; }
.chart .late { fill: #9b1c1c; }
.chart line { stroke: #8491a1; stroke-width: 0.2; }
`;

interface Bar {
  readonly label: string;
  readonly cars: number;
  readonly late: boolean;
}

function bar({ label, cars, late }: Bar, index: number, most: number): Html {
  const height = cars === 0 ? 0 : Math.max(0.6, (cars / most) * HEIGHT);
  const middle = index * STEP + STEP / 2;
  const top = LABELS + HEIGHT - height;
  const shape = html`<rect class="${late ? 'late' : 'bar'}" x="${middle - BAR / 2}" y="${top}" width="${BAR}" height="${height}"/>
<text x="${middle}" y="${top - 0.8}">${cars}</text>`;
  return html`${cars === 0 ? '' : shape}<text class="label" x="${middle}" y="${LABELS + HEIGHT + 3.4}">${label}</text>`;
}

/** In which months the APKs of a fleet run out: a bar for those that did, and one for each of twelve months. */
export function apkChart({ apkOverdue, apkMonths }: OverviewSummary): Html {
  const bars: readonly Bar[] = [
    { label: 'verlopen', cars: apkOverdue, late: true },
    ...apkMonths.map(({ month, cars }) => ({ label: monthWords(month, 'short'), cars, late: false })),
  ];
  const most = Math.max(1, ...bars.map(({ cars }) => cars));
  const width = bars.length * STEP;
  const height = LABELS + HEIGHT + 4.5;
  const spoken = bars.map(({ label, cars }) => `${label} ${cars}`).join(', ');
  return html`<svg class="chart" role="img" aria-label="APK's per maand: ${spoken}" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">
<line x1="0" y1="${LABELS + HEIGHT}" x2="${width}" y2="${LABELS + HEIGHT}"/>${bars.map((item, index) => bar(item, index, most))}</svg>`;
}
