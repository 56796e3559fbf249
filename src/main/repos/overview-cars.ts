import type { DueItem } from '../../shared/desk/fleet-overview.ts';
import type { CustomerDetails } from '../../shared/domain/customer.ts';
import type { PassportState } from '../../shared/domain/passport.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

interface CarCells extends Pick<CustomerDetails, 'kind' | 'firstName' | 'lastName' | 'companyName'> {
  readonly id: string;
  readonly vehicleId: string;
  readonly plate: string;
  readonly make: string;
  readonly model: string;
  readonly mileage: number | null;
  readonly lastVisitOn: string | null;
  readonly apkExpiresOn: string | null;
  readonly state: PassportState;
  readonly waiting: number;
}

const HOLDER = `coalesce(h.kind, 'private') AS kind, coalesce(h.first_name, '') AS firstName,
  coalesce(h.last_name, '') AS lastName, coalesce(h.company_name, '') AS companyName`;
const CAR = `p.plate, coalesce(v.make, '') AS make, coalesce(v.model, '') AS model, v.mileage,
  v.last_visit_on AS lastVisitOn, v.apk_expires_on AS apkExpiresOn`;

/** Cars of a fleet in the order of their passports' ids, from after one of them. A car whose holder is not there (yet) has no name. */
export function readOverviewCars(db: Db, fleetId: string, after: string, limit: number): readonly CarCells[] {
  const sql = `SELECT p.id, p.vehicle_id AS vehicleId, p.state, ${CAR}, ${HOLDER},
      EXISTS (SELECT 1 FROM shadow s WHERE (s.entity = 'passport' AND s.id = p.id)
        OR (s.entity = 'vehicle' AND s.id = p.vehicle_id) OR (s.entity = 'customer' AND s.id = p.holder_id)) AS waiting
    FROM passport p LEFT JOIN vehicle v ON v.id = p.vehicle_id LEFT JOIN customer h ON h.id = p.holder_id
    WHERE p.fleet_id = ? AND p.id > ? ORDER BY p.id LIMIT ?`;
  return statement<CarCells>(db, sql).all(fleetId, after, limit);
}

/** What some cars are due for, soonest first, by the id of the car. */
export function readDueItems(db: Db, vehicleIds: readonly string[]): ReadonlyMap<string, readonly DueItem[]> {
  const sql = `SELECT vehicle_id AS vehicleId, description, due_on AS dueOn FROM maintenance
    WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND state = 'due' AND due_on IS NOT NULL
    ORDER BY due_on, id`;
  const items = new Map<string, DueItem[]>();
  const rows = statement<DueItem & { vehicleId: string }>(db, sql).all(JSON.stringify(vehicleIds));
  for (const { vehicleId, description, dueOn } of rows) {
    const own = items.get(vehicleId);
    if (own) own.push({ description, dueOn });
    else items.set(vehicleId, [{ description, dueOn }]);
  }
  return items;
}
