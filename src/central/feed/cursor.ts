import { z } from 'zod';
import { ENTITY_NAMES, type EntityName } from '../../shared/domain/entities.ts';
import { idSchema } from '../../shared/domain/ids.ts';
import { ApiProblem } from '../api-problem.ts';

const place = {
  /** The database it was made by: after a reset, revisions count another history. */
  world: z.string(),
  garage: idSchema,
};

/** In the middle of a snapshot: rows of `entity` up to the id `after` are sent, as they were at `head`. */
const snapshotCursorSchema = z.object({
  ...place,
  mode: z.literal('snapshot'),
  head: z.int().min(0),
  entity: z.enum(ENTITY_NAMES as [EntityName, ...EntityName[]]),
  after: idSchema.nullable(),
  done: z.int().min(0),
  total: z.int().min(0),
});

/** In the log: everything up to `revision` is sent. */
const logCursorSchema = z.object({ ...place, mode: z.literal('log'), revision: z.int().min(0) });

const cursorSchema = z.discriminatedUnion('mode', [snapshotCursorSchema, logCursorSchema]);
export type SnapshotCursor = z.infer<typeof snapshotCursorSchema>;
export type Cursor = z.infer<typeof cursorSchema>;

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a cursor that came back. Throws `malformed_request` for anything that this service never made. */
export function decodeCursor(text: string): Cursor {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) throw new ApiProblem('malformed_request', 'The cursor was not made by this service.');
  return parsed.data;
}
