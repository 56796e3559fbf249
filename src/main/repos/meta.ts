import { z } from 'zod';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** What the desk remembers about itself and about where it stands with the service. */
const metaSchema = z.object({
  deskId: z.string().nullable().default(null),
  session: z
    .object({
      garageId: z.string(),
      garageName: z.string(),
      staffId: z.string(),
      staffName: z.string(),
      staffEmail: z.string(),
      leaseDays: z.number(),
    })
    .nullable()
    .default(null),
  tokens: z.object({ accessToken: z.string(), refreshToken: z.string() }).nullable().default(null),
  /** Number of the last command given out. */
  lastSeq: z.number().default(0),
  /** Commands up to this number may be known to the service: they were in a request at least once. */
  offeredThrough: z.number().default(0),
  /** Results up to this number are stored here. */
  ackedThrough: z.number().default(0),
  /** Effects of commands up to this number came back in the feed. */
  confirmedSeq: z.number().default(0),
  cursor: z.string().nullable().default(null),
  access: z.number().default(0),
  /** Number of the snapshot that the rows belong to. */
  generation: z.number().default(1),
  /** Rows of the snapshot under way; `null` when none is. */
  snapshot: z.object({ done: z.number(), total: z.number() }).nullable().default(null),
  /** A first snapshot was completed. */
  hasData: z.boolean().default(false),
  lastContactAt: z.string().nullable().default(null),
  /** Wrong PINs in a row, and the last one's moment. */
  wrongPins: z.object({ count: z.number(), lastAt: z.string().nullable() }).default({ count: 0, lastAt: null }),
});
export type Meta = z.infer<typeof metaSchema>;

/** All of it; absent entries have their defaults. */
export function readMeta(db: Db): Meta {
  const rows = statement<{ key: string; value: string }>(db, 'SELECT key, value FROM meta').all();
  return metaSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}

/** One entry of it: much quicker than all, where something is written row by row. */
export function readMetaOf<K extends keyof Meta>(db: Db, key: K): Meta[K] {
  const entry = statement<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(key);
  return metaSchema.shape[key].parse(entry && JSON.parse(entry.value)) as Meta[K];
}

export function writeMeta(db: Db, changes: Partial<Meta>): void {
  const put = statement(db, 'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  for (const [key, value] of Object.entries(changes)) put.run(key, JSON.stringify(value));
}
