import { z } from 'zod';
import { isoDateSchema } from './date-schemas.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

export const maintenanceKindSchema = z.enum(['apk', 'service', 'tyres', 'brakes', 'repair', 'other']);
export type MaintenanceKind = z.infer<typeof maintenanceKindSchema>;

/** One line of a car's maintenance: expected (`due`) or history (`done`). */
export const maintenanceSchema = z.object({
  id: idSchema,
  vehicleId: idSchema,
  kind: maintenanceKindSchema,
  description: lineSchema(200),
  state: z.enum(['due', 'done']),
  /** Day by which it is expected; only for `due`. */
  dueOn: isoDateSchema.nullable(),
  /** Day on which it was done; only for `done`. */
  doneOn: isoDateSchema.nullable(),
  /** Kilometres when it was done, or at which it is due. */
  mileage: z.int().min(0).nullable(),
  /** Expected or charged amount in euro cents, VAT included. */
  costCents: z.int().min(0).nullable(),
});
export type Maintenance = z.infer<typeof maintenanceSchema>;

/** Days ahead within which a due item counts as soon. */
export const DUE_SOON_DAYS = 30;

export type DueStatus = 'overdue' | 'soon' | 'later' | 'unknown';

/** How urgent a due day is, seen from today: past, within 30 days, later, or not known. */
export function dueStatus(today: IsoDate, dueOn: IsoDate | null): DueStatus {
  if (dueOn === null) return 'unknown';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  return days <= DUE_SOON_DAYS ? 'soon' : 'later';
}

const URGENCY: Record<DueStatus, number> = { overdue: 0, soon: 1, later: 2, unknown: 3 };

/** The most urgent status of a car, over its APK day and everything else that is due. */
export function mostUrgent(statuses: readonly DueStatus[]): DueStatus {
  return statuses.reduce<DueStatus>((worst, status) => (URGENCY[status] < URGENCY[worst] ? status : worst), 'unknown');
}
