import { z } from 'zod';
import { parsePlate } from './plate.ts';

/** A plate as stored: six upper-case characters without dashes, of a known sidecode. */
export const plateSchema = z.string().refine((text) => parsePlate(text) === text, { error: 'plate_malformed' });
export type Plate = z.infer<typeof plateSchema>;
