import type { EffectContext } from '../../shared/commands/command.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { readMeta } from './meta.ts';
import { markRefused } from './outbox.ts';
import { rebaseAround } from './rebase.ts';

interface BuiltOn {
  readonly seq: number;
  /** The first of the chain; `null` when it is this one. */
  readonly root: string | null;
}

/** Commands behind a number that need something of the import, or each other up to it. */
const BUILT_ON = `WITH RECURSIVE built (seq, id, root) AS (
    SELECT later.seq, later.id, NULL FROM outbox later
    WHERE later.seq > :after AND later.import_id IS NOT :import AND later.state <> 'refused' AND EXISTS (
      SELECT 1 FROM json_each(later.depends_on) needed JOIN outbox made ON made.id = needed.value
      WHERE made.import_id = :import)
    UNION
    SELECT later.seq, later.id, coalesce(built.root, built.id) FROM built
    JOIN outbox later ON later.seq > built.seq AND later.import_id IS NOT :import AND later.state <> 'refused'
    JOIN json_each(later.depends_on) needed ON needed.value = built.id)
  SELECT seq, min(root) AS root FROM built GROUP BY seq ORDER BY seq`;

/**
 * An import goes, and with it the ground of what people built on it: those commands behind the number `after` are parked with that
 * reason, and their effects come off. Answers the number up to which it looked. To be called in a transaction.
 */
export function parkBuiltOn(db: Db, importId: string, after: number, context: EffectContext): number {
  const { lastSeq } = readMeta(db);
  if (lastSeq === after) return lastSeq;
  const built = statement<BuiltOn>(db, BUILT_ON).all({ after, import: importId });
  if (built.length === 0) return lastSeq;
  const scope = { keys: () => new Set<string>(), ended: new Set(built.map(({ seq }) => seq)) };
  rebaseAround(db, context, scope, () => {
    for (const { seq, root } of built) {
      const refusal: Refusal = { code: 'depends_on_refused', ...(root !== null && { rootCommandId: root }) };
      markRefused(db, seq, refusal);
    }
  });
  return lastSeq;
}
