import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { ENVELOPE_WINDOWS } from '../../shared/desk/envelope-window.ts';
import { FIRST_OVERVIEW } from '../../shared/desk/overview-choice.ts';
import { IMPORT_FIELDS, type ImportField } from '../../shared/exchange/fields.ts';
import { listChoicesSchema } from '../../shared/ipc/list-input.ts';
import { overviewChoiceSchema, paperChoicesSchema } from '../../shared/ipc/print-input.ts';

const windowStateSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

const importFieldSchema = z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]);

const settingsSchema = z.object({
  language: z.enum(['nl', 'en']).catch('nl'),
  colorScheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  columnWidths: z.record(z.string(), z.number().int().min(20).max(5_000)).catch({}),
  lists: listChoicesSchema.catch({}),
  contrast: z.enum(['auto', 'more']).catch('auto'),
  idleLockMinutes: z.number().int().min(0).max(240).catch(5),
  overview: overviewChoiceSchema.catch(FIRST_OVERVIEW),
  envelopeWindow: z.enum(ENVELOPE_WINDOWS).catch('left'),
  /** How each kind of document was printed last. */
  paper: paperChoicesSchema.catch({}),
  /** What the columns of a file hold, by a hash of its headings. */
  importMappings: z.record(z.string(), z.array(importFieldSchema.nullable())).catch({}),
  zoom: z.number().min(0.5).max(3).catch(1),
  window: windowStateSchema.nullable().catch(null),
});
export type StoredSettings = z.infer<typeof settingsSchema>;

const FILE = 'settings';

/** Settings of this desk that are no personal data. A value that does not parse falls back alone; the rest stays. */
export interface SettingsStore {
  read(): StoredSettings;
  write(changes: Partial<StoredSettings>): StoredSettings;
}

/** A file that is no JSON is kept under another name, so that nothing is deleted because it did not parse. */
function setBrokenFileAside(folder: string): void {
  const file = join(folder, `${FILE}.json`);
  if (!existsSync(file)) return;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    renameSync(file, join(folder, `${FILE}.unreadable-${Date.now()}.json`));
  }
}

export function openSettings(folder: string): SettingsStore {
  setBrokenFileAside(folder);
  const store = new ElectronStore<Record<string, unknown>>({ cwd: folder, name: FILE });
  const read = () => settingsSchema.parse({ ...store.store });
  return {
    read,
    write: (changes) => {
      store.set(changes);
      return read();
    },
  };
}
