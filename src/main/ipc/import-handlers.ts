import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import type { TableSaver } from '../files/table-saver.ts';
import { discardImport, showRefusedImports } from '../services/import/discard-import.ts';
import type { Importer } from '../services/import/importer.ts';
import type { Handlers } from './handler-types.ts';

type TableChannel =
  | Extract<keyof Handlers, `import.${string}`>
  | 'export.save'
  | 'fleets.saveTable'
  | 'sync.refusedImports'
  | 'sync.discardImport';

/** Tables in and out. */
export function importHandlers(desk: Desk, importer: Importer, tables: TableSaver): Pick<Handlers, TableChannel> {
  return {
    'import.state': () => ok(importer.state()),
    'import.pick': async () => ok(await importer.pick()),
    'import.sheet': async ({ sheet }) => ok(await importer.sheet(sheet)),
    'import.check': ({ mapping }) => importer.check(mapping),
    'import.rows': ({ only, cursor, limit }) => importer.rows(only, cursor, limit),
    'import.choose': ({ lines, choice }) => importer.choose(lines, choice),
    'import.run': ({ leaveOutProblems }) => importer.run(leaveOutProblems),
    'import.cancel': () => ok(importer.cancel()),
    'import.undo': () => importer.undo(),
    'import.back': ({ to }) => ok(importer.back(to)),
    'sync.refusedImports': () => {
      const context = desk.context();
      return context.ok ? ok(showRefusedImports(context.value)) : context;
    },
    'sync.discardImport': async ({ importId }) => {
      const context = desk.context();
      return context.ok ? discardImport(context.value, importId) : context;
    },
    'export.save': ({ what, format }) => tables.saveExport(what, format),
    'fleets.saveTable': ({ id, format }) => tables.saveOverview(id, format),
  };
}
