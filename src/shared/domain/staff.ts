import { z } from 'zod';
import { lineSchema } from './line-schema.ts';

/** Somebody who works at a desk that several share. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

export const staffNameSchema = lineSchema(80).min(1);

/** Short enough for the counter; the growing wait after a wrong one makes up for that. */
export const pinSchema = z.string().regex(/^\d{4,8}$/);
