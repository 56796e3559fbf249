import { ok } from '../../src/shared/domain/result.ts';
import { proposeMapping } from '../../src/shared/exchange/fields.ts';
import {
  type ImportRowView,
  type ImportState,
  NO_IMPORT,
  type RefusedImport,
} from '../../src/shared/ipc/import-views.ts';

const HEADINGS = ['Klantnaam', 'E-mail', 'Telefoon', 'Kenteken', 'APK vervaldatum', 'Kleur'];
const SAMPLES = [
  ['Bakkerij De Vries B.V.', 'info@bakkerijdevries.example', '030 123 45 67', '14-VVD-4', '31-12-2026', 'wit'],
  ['Jansen, Piet', 'piet@post.example', '06-12345678', 'TT-601-D', '1-3-27', 'rood'],
];
const PICKED: ImportState = {
  ...NO_IMPORT,
  step: 'columns',
  fileName: 'klanten oud systeem.csv',
  sheets: ['Klanten', 'Oud'],
  sheet: 'Klanten',
  headings: HEADINGS,
  samples: SAMPLES,
  mapping: proposeMapping(HEADINGS),
  rows: 240,
};
const OTHER_SHEET: Partial<ImportState> = {
  sheet: 'Oud',
  headings: ['Naam', 'Mail'],
  samples: [['Jansen, Piet', 'piet@post.example']],
  mapping: proposeMapping(['Naam', 'Mail']),
  rows: 12,
};
const row = (line: number, name: string, more: Partial<ImportRowView> = {}): ImportRowView => ({
  line,
  name,
  plate: null,
  problems: [],
  choice: 'new',
  unchanged: false,
  candidates: [],
  ...more,
});

/** A file that was picked, with one row of every kind; `trouble` is what the next file is answered with. */
export function fakeImport(changed: () => void, discarded: () => void) {
  let state: ImportState = NO_IMPORT;
  let rows: readonly ImportRowView[] = [];
  let refused: readonly RefusedImport[] = [];
  const show = (next: ImportState) => {
    state = next;
    changed();
    return ok(state);
  };
  const counted = (): ImportState => {
    const problems = rows.filter((one) => one.problems.length > 0 && one.choice !== 'skip').length;
    const existing = rows.filter(({ choice }) => choice === 'existing').length;
    const skipped = rows.filter(({ choice }) => choice === 'skip').length;
    const newCustomers = 236 - existing - skipped;
    const summary = { rows: 240, problems, skipped, newCustomers, existing, proposed: 2, passports: 180 };
    return { ...state, step: 'checked', summary };
  };
  const handlers = {
    'import.state': () => ok(state),
    'import.pick': () => show(PICKED),
    'import.sheet': ({ sheet }: { readonly sheet: string }) =>
      show({ ...PICKED, ...(sheet === 'Oud' ? OTHER_SHEET : {}) }),
    'import.check': () => {
      const candidate = { id: 'x', name: 'Bakkerij de Vries', matched: ['phone', 'email'] as const };
      rows = [
        row(2, 'Bakkerij De Vries B.V.', { plate: '14VVD4', choice: 'existing', candidates: [candidate] }),
        row(3, 'Piet Jansen', { plate: 'TT601D' }),
        row(4, 'Wilhelmina van der Heijden-Vandenbroucke van Steenbergen', {
          problems: [
            { field: 'plate', code: 'plate_wrong', value: 'KLAAS' },
            { field: 'apkExpiresOn', code: 'date_wrong', value: '31-02-2026' },
          ],
        }),
        row(5, 'Anna Mol', { candidates: [{ ...candidate, name: 'A. Mol', matched: ['phone'] }] }),
      ];
      return show(counted());
    },
    'import.rows': ({ only }: { readonly only: 'all' | 'problems' | 'proposed' }) => {
      const wanted = rows.filter(
        (one) => only === 'all' || (only === 'problems' ? one.problems.length > 0 : one.candidates.length > 0),
      );
      return ok({ rows: wanted, nextCursor: null, total: wanted.length });
    },
    'import.choose': ({ lines, choice }: { readonly lines: number[]; readonly choice: ImportRowView['choice'] }) => {
      const isMeant = (one: ImportRowView) =>
        lines.length === 0 ? one.candidates.length > 0 : lines.includes(one.line);
      rows = rows.map((one) => (isMeant(one) ? { ...one, choice } : one));
      return show(counted());
    },
    'import.run': () => show({ ...state, step: 'writing', progress: { done: 120, total: 240 } }),
    'import.cancel': () => show({ ...state, step: 'checked', progress: null }),
    'import.undo': () => show(NO_IMPORT),
    'sync.refusedImports': () => ok(refused),
    'sync.discardImport': ({ importId }: { readonly importId: string }) => {
      const gone = refused.find((one) => one.importId === importId);
      refused = refused.filter((one) => one !== gone);
      discarded();
      return ok({ discarded: (gone?.refused ?? 0) + (gone?.alsoCount ?? 0) });
    },
    'import.back': ({ to }: { readonly to: 'empty' | 'columns' }) => show(to === 'empty' ? NO_IMPORT : PICKED),
  };
  /** The import that runs comes to its end, or to another state. */
  const finish = (instead: Partial<ImportState> = {}) => {
    const undoable = { at: new Date().toISOString(), commands: 416 };
    state = { ...state, step: 'done', progress: null, undoable, ...instead };
    changed();
  };
  /** The service refused rows of an import. */
  const refuse = (count: number) => {
    const also = [{ type: 'vehicle.update', subject: 'TT-601-D' }];
    const at = new Date(2026, 10, 24, 10, 5).toISOString();
    refused = [{ importId: crypto.randomUUID(), at, refused: count, also, alsoCount: also.length + 2 }];
  };
  return { handlers, steering: { finishImport: finish, refuseImport: refuse } };
}
