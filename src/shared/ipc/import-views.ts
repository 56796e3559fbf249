import type { Instant } from '../domain/dates.ts';
import type { DuplicateMark } from '../domain/duplicates.ts';
import type { ColumnMapping } from '../exchange/fields.ts';
import type { RowProblem } from '../exchange/read-row.ts';
import type { IpcError } from './error.ts';

/** What to do with a row whose customer the garage may have: make a new one, take the one proposed, or leave the row out. */
export type ImportChoice = 'new' | 'existing' | 'skip';

/** What an import would do, counted. */
export interface ImportSummary {
  readonly rows: number;
  readonly problems: number;
  readonly skipped: number;
  readonly newCustomers: number;
  /** Rows about customers of the garage, who stay as they are. */
  readonly existing: number;
  /** Rows whose customer may be one of the garage: somebody should look. */
  readonly proposed: number;
  /** New AutoPaspoorten; an invitation goes out for each. */
  readonly passports: number;
}

/** Where the import stands; it goes on whatever screen is shown. */
export interface ImportState {
  readonly step: 'empty' | 'reading' | 'columns' | 'checking' | 'checked' | 'writing' | 'undoing' | 'done';
  readonly fileName: string;
  /** Why the last step did not succeed. */
  readonly trouble: IpcError['code'] | null;
  /** Number in the file of the row that the trouble is about. */
  readonly troubleLine: number | null;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly headings: readonly string[];
  /** The first rows under the headings. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** The columns were chosen before, for another file with these headings. */
  readonly remembered: boolean;
  readonly rows: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly summary: ImportSummary | null;
  /** The last import that was not sent yet. */
  readonly undoable: { readonly at: Instant; readonly commands: number } | null;
}

/** No file was picked. */
export const NO_IMPORT: ImportState = {
  step: 'empty',
  fileName: '',
  trouble: null,
  troubleLine: null,
  sheets: [],
  sheet: '',
  headings: [],
  samples: [],
  mapping: [],
  remembered: false,
  rows: 0,
  progress: null,
  summary: null,
  undoable: null,
};

/** One row of a file, as a dry run judged it. */
export interface ImportRowView {
  readonly line: number;
  readonly name: string;
  readonly plate: string | null;
  readonly problems: readonly RowProblem[];
  readonly choice: ImportChoice;
  /** Nothing new in it: the garage has the customer and the car. */
  readonly unchanged: boolean;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly matched: readonly DuplicateMark[];
  }[];
}

/** What the service refused of one import, and nobody settled yet. */
export interface RefusedImport {
  readonly importId: string;
  /** When the file was imported. */
  readonly at: Instant;
  readonly refused: number;
  /** Refused changes of another origin that build on these: the first few, and how many there are. */
  readonly also: readonly { readonly type: string; readonly subject: string }[];
  readonly alsoCount: number;
}
