import { z } from 'zod';

/**
 * After how many months a customer who was not seen leaves the desks; 0: never. At least a year, since who comes for the APK alone is
 * seen once a year.
 */
export const retentionMonthsSchema = z.union([z.literal(0), z.int().min(12).max(240)]);
