import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../services/context.ts';
import { listFleetPlates, showFleet } from '../services/list-fleets.ts';
import { renderPdf } from './render-pdf.ts';
import { saveFleetOverview } from './save-fleet-overview.ts';

/** Rows read at a time: few enough that the desk answers a keystroke in between. */
const ROWS_AT_A_TIME = 100;

/** Saving the overview of a fleet of this desk, where `chooseFile` says. */
export function fleetPdfSaver(desk: Desk, chooseFile: (suggestedName: string) => Promise<string | null>) {
  return (fleetId: string): Promise<Outcome<{ readonly savedTo: string } | null>> =>
    saveFleetOverview(
      {
        fleetDetail: async (id) => {
          const context = desk.context();
          return context.ok ? showFleet(context.value, id) : context;
        },
        fleetPlates: async (id, cursor) => {
          const context = desk.context();
          return context.ok
            ? ok(listFleetPlates(context.value, { id, query: '', cursor, limit: ROWS_AT_A_TIME }))
            : context;
        },
        garageName: () => desk.session().garageName ?? '',
        lastContactAt: () => desk.sync().lastContactAt,
        now: () => new Date(),
        chooseFile,
        renderPdf,
      },
      fleetId,
    );
}
