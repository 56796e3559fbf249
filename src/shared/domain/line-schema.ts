import { z } from 'zod';

/** One line of text as typed, trimmed; empty when absent. `max` counts UTF-16 code units. */
export function lineSchema(max: number) {
  return z.string().trim().max(max);
}
