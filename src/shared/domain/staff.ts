import { z } from 'zod';

/** Somebody who works at a desk that several share. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

export const staffNameSchema = z.string().trim().min(1).max(80);

/** Short enough for the counter; the growing wait after a wrong one makes up for that. */
export const pinSchema = z.string().regex(/^\d{4,8}$/);
