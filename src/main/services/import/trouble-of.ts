import type { IpcError } from '../../../shared/ipc/error.ts';
import { databaseTrouble } from '../../db/database-trouble.ts';

/** Who hears of an error in work that nobody waits for. */
export interface Failures {
  /** A bug of ours; codes only. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
  /** The database turned out to be unreadable. */
  readonly unreadable: () => void;
}

/** What the person is told of an error in the background; whoever has to do something about it hears of it. */
export function troubleOf(error: unknown, { report, unreadable }: Failures): IpcError['code'] {
  const trouble = databaseTrouble(error);
  if (trouble === 'database_unreadable') unreadable();
  if (trouble === null) report('import failed', { error: error instanceof Error ? error.name : 'unknown' });
  return trouble ?? 'internal_error';
}
