import { rename, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { FleetDetail, FleetPlateRow, Page } from '../../shared/ipc/views.ts';
import { fleetOverviewPage } from './fleet-overview-page.ts';
import { fleetOverviewStyle } from './fleet-overview-style.ts';

/** What saving an overview needs from the desk and from the system. */
export interface SaveFleetOverviewDeps {
  readonly fleetDetail: (fleetId: string) => Promise<Result<FleetDetail, IpcError>>;
  readonly fleetPlates: (fleetId: string, cursor: string | null) => Promise<Result<Page<FleetPlateRow>, IpcError>>;
  readonly garageName: () => string;
  readonly lastContactAt: () => string | null;
  readonly now: () => Date;
  /** Asks the person where to save; `null` when cancelled. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly renderPdf: (document: { readonly page: string; readonly style: string }) => Promise<Buffer>;
}

async function readAllPlates(
  deps: SaveFleetOverviewDeps,
  fleetId: string,
): Promise<Result<readonly FleetPlateRow[], IpcError>> {
  const plates: FleetPlateRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await deps.fleetPlates(fleetId, cursor);
    if (!page.ok) return page;
    plates.push(...page.value.rows);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return ok(plates);
}

/** A file name that Windows, macOS and Linux all take. */
export function overviewFileName(fleetName: string, day: string): string {
  const safe = fleetName
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `Wagenpark-${safe || 'overzicht'}-${day}.pdf`;
}

/** Written beside the target and renamed, so that a full disk leaves no half file under the chosen name. */
async function writeWhole(file: string, content: Buffer): Promise<Result<null, IpcError>> {
  const partial = `${file}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, file);
    return ok(null);
  } catch (error) {
    await rm(partial, { force: true });
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return err({ code: full ? 'disk_full' : 'file_not_written' });
  }
}

/** Makes the overview of a fleet as PDF and saves it where the person wants; `null` when cancelled (manual, section 3). */
export async function saveFleetOverview(
  deps: SaveFleetOverviewDeps,
  fleetId: string,
): Promise<Result<{ readonly savedTo: string } | null, IpcError>> {
  const detail = await deps.fleetDetail(fleetId);
  if (!detail.ok) return detail;
  const plates = await readAllPlates(deps, fleetId);
  if (!plates.ok) return plates;
  const printedAt = deps.now().toISOString();
  const savedTo = await deps.chooseFile(overviewFileName(detail.value.fleet.name, printedAt.slice(0, 10)));
  if (savedTo === null) return ok(null);
  const page = fleetOverviewPage({
    garageName: deps.garageName(),
    detail: detail.value,
    plates: plates.value,
    printedAt,
    updatedThrough: deps.lastContactAt(),
  });
  const written = await writeWhole(savedTo, await deps.renderPdf({ page, style: fleetOverviewStyle }));
  return written.ok ? ok({ savedTo }) : written;
}
