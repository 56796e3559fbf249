import type { IsoDate } from '../../shared/domain/dates.ts';
import { type DueStatus, dueStatus, type Maintenance, mostUrgent } from '../../shared/domain/maintenance.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';

/** The most urgent of a car's APK and everything else that it is due for. */
export function carStatus(today: IsoDate, vehicle: Vehicle, maintenance: readonly Maintenance[]): DueStatus {
  const due = maintenance.filter((item) => item.state === 'due').map((item) => item.dueOn);
  return mostUrgent([vehicle.apkExpiresOn, ...due].map((day) => dueStatus(today, day)));
}

/** What is due first: the APK, or an item of maintenance. */
export function nextDue(
  vehicle: Vehicle,
  maintenance: readonly Maintenance[],
): { readonly description: string; readonly dueOn: IsoDate } | null {
  const candidates = [
    { description: 'APK', dueOn: vehicle.apkExpiresOn },
    ...maintenance.filter((item) => item.state === 'due').map(({ description, dueOn }) => ({ description, dueOn })),
  ];
  const dated = candidates.flatMap(({ description, dueOn }) => (dueOn === null ? [] : [{ description, dueOn }]));
  return dated.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null;
}
