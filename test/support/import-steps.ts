import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ImportState } from '../../src/shared/ipc/import-views.ts';
import type { LinedDesk } from './desk-world.ts';

/** Lines of a file, as another garage system saves them. */
export const writeLines = (file: string, ...lines: readonly string[]) => writeFileSync(file, lines.join('\r\n'));

/** Lines with the name and the address of so many customers. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `Naam${index};mail${index}@post.example`);

export const stateOf = (desk: LinedDesk) => desk.get('import.state', undefined);

export async function untilStep(desk: LinedDesk, ...steps: readonly ImportState['step'][]): Promise<ImportState> {
  await desk.untilShown(async () => steps.includes((await stateOf(desk)).step));
  return stateOf(desk);
}

export async function goOffline(desk: LinedDesk): Promise<void> {
  await desk.line.stop();
  await desk.until(({ problem }) => problem === 'service_unreachable');
}

/** Reads the file that was written, and judges it by the columns proposed. */
export async function checkFile(desk: LinedDesk): Promise<ImportState> {
  const { mapping, trouble } = await desk.get('import.pick', undefined);
  expect(trouble).toBeNull();
  await desk.get('import.check', { mapping: [...mapping] });
  return untilStep(desk, 'checked');
}

export async function runImport(desk: LinedDesk, leaveOutProblems = false): Promise<ImportState> {
  await desk.get('import.run', { leaveOutProblems });
  return untilStep(desk, 'done', 'checked');
}

/** The import has written something, and not all of it. */
export async function untilUnderWay(desk: LinedDesk): Promise<void> {
  await desk.get('import.run', { leaveOutProblems: false });
  await desk.untilShown(async () => ((await stateOf(desk)).progress?.done ?? 0) > 0);
}

export const customerNames = async (desk: LinedDesk) =>
  (await desk.get('customers.list', { query: '', limit: 50 })).rows.map(({ name }) => name).toSorted();
