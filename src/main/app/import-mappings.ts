import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../shared/exchange/fields.ts';
import type { SettingsStore } from './settings.ts';

/** The latest ones are enough. */
const MOST = 50;

/** A file without headings has a customer where they should be, whose name is not to stand in the settings. */
function keyOf(layout: string): string {
  return createHash('sha256').update(layout).digest('base64url').slice(0, 22);
}

/** How columns were chosen before, kept in the settings of this desk. */
export function importMappings(settings: SettingsStore) {
  return {
    recall: (layout: string): ColumnMapping | null => settings.read().importMappings[keyOf(layout)] ?? null,
    remember: (layout: string, mapping: ColumnMapping): void => {
      const { [keyOf(layout)]: _before, ...others } = settings.read().importMappings;
      const kept = Object.entries(others).slice(1 - MOST);
      settings.write({ importMappings: Object.fromEntries([...kept, [keyOf(layout), [...mapping]]]) });
    },
  };
}
