import { monitorEventLoopDelay } from 'node:perf_hooks';
import { app } from 'electron';
import { registerPageScheme } from '../../src/main/app/serve-page.ts';
import { fleetOverviewPage } from '../../src/main/print/fleet-overview-page.ts';
import type { PrintDocument } from '../../src/main/print/paper.ts';
import { createPress, type Press } from '../../src/main/print/print-window.ts';
import { overviewOf } from './paper-cars.ts';

const NANOSECONDS_PER_MS = 1e6;

/** What is measured: the overview as it is, or a table of the same cells and nothing else. */
export type Measured = 'overview' | 'bare';

export interface Measurement {
  readonly ms: number;
  /** The longest time that this process could do nothing else. */
  readonly blockedMs: number;
}

/** A program that holds the desk's press and nothing else, for who calls it over the debugger. */
declare global {
  var press: Press;
  var measure: (what: Measured, cars: number) => Promise<Measurement>;
}

function bareTable(cars: number): PrintDocument {
  const rows = overviewOf(cars).overview.groups.flatMap((group) => group.rows);
  const lines = rows.map((row) => {
    const { plate, make, model, driver, state, mileage, lastVisitOn, apkExpiresOn, status } = row;
    const due = row.due.map(({ description, dueOn }) => `${description} ${dueOn}`).join(' ');
    const cells = [
      plate,
      make,
      model,
      driver,
      state,
      mileage ?? '',
      lastVisitOn ?? '',
      due,
      apkExpiresOn ?? '',
      status,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const page = `<!doctype html><link rel="stylesheet" href="style.css"><table>${lines.join('')}</table>`;
  return { page, style: '@page { size: A4 landscape; }', landscape: true };
}

async function measureHere(what: Measured, cars: number): Promise<Measurement> {
  const content = overviewOf(cars);
  const bare = bareTable(cars);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await globalThis.press.toPdf(what === 'bare' ? bare : await fleetOverviewPage(content));
  const ms = performance.now() - begun;
  delay.disable();
  return { ms, blockedMs: delay.max / NANOSECONDS_PER_MS };
}

registerPageScheme();
// The hidden window of a job is the only one.
app.on('window-all-closed', () => undefined);
globalThis.press = createPress();
globalThis.measure = measureHere;
