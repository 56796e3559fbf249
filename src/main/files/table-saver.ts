import type { SeenDetail } from '../../shared/api/audit.ts';
import { fleetOverview } from '../../shared/desk/fleet-overview.ts';
import { FIRST_OVERVIEW } from '../../shared/desk/overview-choice.ts';
import { overviewTable } from '../../shared/desk/overview-table.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { EXPORT_HEADINGS } from '../../shared/exchange/export-row.ts';
import { fileNamePart } from '../print/write-file.ts';
import { fleets } from '../repos/fleets.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { type ExportWhat, exportRows } from '../services/export-rows.ts';
import { noteLook } from '../services/note-look.ts';
import { listOverviewCars } from '../services/overview-cars.ts';
import { saveTable, type TableToSave } from './save-table.ts';
import type { TableFormat } from './write-table.ts';

export interface TableSaverDeps {
  readonly context: () => Outcome<DeskContext>;
  /** The built thread that writes files. */
  readonly program: string;
  /** Asks the person where to save; `null` when they changed their mind. */
  readonly chooseFile: (suggestedName: string, format: TableFormat) => Promise<string | null>;
}

interface Table extends Pick<TableToSave, 'headings' | 'parts'> {
  /** What the audit says of it. */
  readonly look: { readonly detail: SeenDetail; readonly customerIds: readonly string[] };
}

const ROWS_AT_A_TIME = 200;

type Saved = Outcome<{ readonly savedTo: string } | null>;

export type TableSaver = ReturnType<typeof tableSaver>;

/** Saving tables where the person says. */
export function tableSaver({ context, program, chooseFile }: TableSaverDeps) {
  async function save(name: string, format: TableFormat, table: Table) {
    const desk = context();
    if (!desk.ok) return desk;
    const file = await chooseFile(`${name}-${dutchDay(desk.value.now())}.${format}`, format);
    if (file === null) return ok(null);
    const saved = await saveTable(program, { ...table, file, format });
    if (!saved.ok) return saved;
    noteLook(desk.value, { kind: 'list.exported', ...table.look });
    return ok({ savedTo: file });
  }

  return {
    /** Customers with their cars, as an import reads them back. */
    saveExport: (what: ExportWhat, format: TableFormat): Promise<Saved> =>
      save(what === 'customers' ? 'klanten' : 'autopaspoorten', format, {
        headings: EXPORT_HEADINGS,
        parts: exportRows(context, what),
        look: { detail: what, customerIds: [] },
      }),
    /** The overview of a fleet, as it is printed. */
    saveOverview: async (fleetId: string, format: TableFormat): Promise<Saved> => {
      const cars = await listOverviewCars(context, fleetId);
      if (!cars.ok) return cars;
      const desk = context();
      if (!desk.ok) return desk;
      const { headings, rows } = overviewTable(fleetOverview(cars.value, FIRST_OVERVIEW, dutchDay(desk.value.now())));
      const fleet = fleets.get(desk.value.db, fleetId);
      if (!fleet) return err({ code: 'fleet_not_found' });
      const name = fileNamePart(fleet.name);
      const parts = (async function* () {
        for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) yield ok(rows.slice(at, at + ROWS_AT_A_TIME));
      })();
      return save(['wagenpark', name].filter((part) => part !== '').join('-'), format, {
        headings,
        parts,
        look: { detail: 'fleet', customerIds: [fleet.customerId] },
      });
    },
  };
}
