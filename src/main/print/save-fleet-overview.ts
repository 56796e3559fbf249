import { ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { FleetDetail, FleetPlateRow, Page } from '../../shared/ipc/views.ts';
import { fleetOverviewPage } from './fleet-overview-page.ts';
import { fleetOverviewStyle } from './fleet-overview-style.ts';
import { fileNamePart, type SavePdfDeps, savePdf } from './save-pdf.ts';

/** What saving an overview needs from the desk and from the system. */
export interface SaveFleetOverviewDeps extends SavePdfDeps {
  readonly fleetDetail: (fleetId: string) => Promise<Result<FleetDetail, IpcError>>;
  readonly fleetPlates: (fleetId: string, cursor: string | null) => Promise<Result<Page<FleetPlateRow>, IpcError>>;
  readonly garageName: () => string;
  readonly lastContactAt: () => string | null;
  readonly now: () => Date;
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

export function overviewFileName(fleetName: string, day: string): string {
  return `Wagenpark-${fileNamePart(fleetName) || 'overzicht'}-${day}.pdf`;
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
  const name = overviewFileName(detail.value.fleet.name, printedAt.slice(0, 10));
  return savePdf(deps, name, () => ({
    page: fleetOverviewPage({
      garageName: deps.garageName(),
      detail: detail.value,
      plates: plates.value,
      printedAt,
      updatedThrough: deps.lastContactAt(),
    }),
    style: fleetOverviewStyle,
    landscape: true,
  }));
}
