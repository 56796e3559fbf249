import { z } from 'zod';
import { cleanLine } from './clean-text.ts';

/** One line of text as typed, without unseen signs, trimmed; empty when absent. `max` counts UTF-16 code units. */
export function lineSchema(max: number) {
  return z.string().overwrite(cleanLine).trim().max(max);
}
