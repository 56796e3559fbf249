import { apiErrorSchema } from '../../shared/api/protocol.ts';

/** Documents the statuses outside 2xx that a route may answer with; all have one form. */
export function errorAnswers<S extends number>(
  ...statuses: readonly S[]
): Record<S | 400 | 500 | 503, typeof apiErrorSchema> {
  const all = [...statuses, 400, 500, 503] as const;
  return Object.fromEntries(all.map((status) => [status, apiErrorSchema])) as Record<
    S | 400 | 500 | 503,
    typeof apiErrorSchema
  >;
}
