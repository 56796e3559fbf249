import { addDays, dutchDay } from '../../shared/domain/dates.ts';
import { DUE_SOON_DAYS, dueStatus } from '../../shared/domain/maintenance.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { DueRow, HomeOverview } from '../../shared/ipc/views.ts';
import { countAppointmentsIn } from '../repos/appointments.ts';
import { countCustomers, nameOfCustomer } from '../repos/customers.ts';
import { countFleets } from '../repos/fleets.ts';
import { countApkDue, listApkDue } from '../repos/passport-lists.ts';
import { countPassports } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';

const DUE_SHOWN = 10;

/** Start: how much there is, and whose APK comes first. */
export function showHome({ db, now }: DeskContext): HomeOverview {
  const today = dutchDay(now());
  const soonUntil = addDays(today, DUE_SOON_DAYS);
  const due = listApkDue(db, soonUntil, DUE_SHOWN).flatMap((passport): readonly DueRow[] => {
    const vehicle = vehicles.get(db, passport.vehicleId);
    if (!vehicle?.apkExpiresOn) return [];
    return [
      {
        vehicleId: vehicle.id,
        customerId: passport.holderId,
        plate: vehicle.plate,
        makeModel: makeModel(vehicle),
        customerName: nameOfCustomer(db, passport.holderId),
        description: 'APK',
        dueOn: vehicle.apkExpiresOn,
        status: dueStatus(today, vehicle.apkExpiresOn),
      },
    ];
  });
  const { overdue, soon } = countApkDue(db, today, soonUntil);
  return {
    customers: countCustomers(db),
    passports: countPassports(db),
    fleets: countFleets(db),
    appointments: countAppointmentsIn(db, 'requested'),
    apkOverdue: overdue,
    apkSoon: soon,
    due,
  };
}
