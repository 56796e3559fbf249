import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCentralProcess } from '../support/central-process.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { type MeasuredProgram, startMeasured } from './program.ts';
import { signInFolder } from './signed-in-folder.ts';

const RUNS = 20;

async function sample(start: () => Promise<MeasuredProgram>): Promise<{ readyMs: number; pssMb: number }> {
  const program = await start();
  const taken = { readyMs: program.readyMs, pssMb: program.pssMb() };
  await program.close();
  return taken;
}

/**
 * `start`: from spawn to the focused search box of a signed-in desk with the demo garage; `memory`: its process tree at
 * that moment. Both against a bare window, in turns within the same run.
 */
export async function measureStart(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central') });
  const deskFolder = join(folder, 'desk');
  await signInFolder(deskFolder, central.url);
  const desk = () => startMeasured('.', [`--user-data-dir=${deskFolder}`, `--api-url=${central.url}`]);
  const hello = () => startMeasured('test/bench/hello', [`--user-data-dir=${join(folder, 'hello')}`]);
  // The first start of each writes caches that later ones use.
  await sample(hello);
  await sample(desk);
  const runs: { desk: Awaited<ReturnType<typeof sample>>; hello: Awaited<ReturnType<typeof sample>> }[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push({ hello: await sample(hello), desk: await sample(desk) });
  await central.stop();
  rmSync(folder, { recursive: true });
  const median = (of: (run: (typeof runs)[number]) => number) => percentile(runs.map(of), 0.5);
  return [
    figure(
      'start',
      median((run) => run.desk.readyMs),
      'ms',
      median((run) => run.hello.readyMs),
      { runs: RUNS },
    ),
    figure(
      'memory',
      median((run) => run.desk.pssMb),
      'MB PSS',
      median((run) => run.hello.pssMb),
      { runs: RUNS },
    ),
  ];
}
