import type { z } from 'zod';
import type { Problems } from './problems.ts';

/** Fields whose text is longer than their schema lets through. It is said there: nothing that was pasted is cut off unseen. */
export function tooLong<T extends object>(schema: z.ZodObject, values: T): Problems<T> {
  const long = Object.entries(values).filter(([field, value]) => {
    const parsed =
      typeof value === 'string' ? (schema.shape[field] as z.ZodType | undefined)?.safeParse(value) : undefined;
    return parsed?.error?.issues.some(({ code }) => code === 'too_big');
  });
  return Object.fromEntries(long.map(([field]) => [field, 'fields.problem.tooLong'])) as Problems<T>;
}
