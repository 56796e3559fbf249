import { EMPTY_CUSTOMER_DETAILS } from '../../../src/shared/domain/customer.ts';
import type { RowWrite } from '../../../src/shared/domain/entities.ts';
import type { Supply } from './person.ts';

const TODAY = '2026-11-23';

/** What a garage begins with: three cars of two customers, one of them in a fleet, some maintenance and requests for an appointment. */
export function firstRows(newId: () => string, supply: Supply): readonly RowWrite[] {
  const holders = ['Bakker', 'De Vries'].map((lastName) => ({ ...EMPTY_CUSTOMER_DETAILS, id: newId(), lastName }));
  const [holder, other] = [holders[0]?.id ?? '', holders[1]?.id ?? ''];
  const fleetId = newId();
  const cars = supply.plates.slice(0, 3).map((plate, index) => {
    const details = { plate, make: 'KIA', model: 'PICANTO', year: 2019, fuel: 'Benzine', apkExpiresOn: '2027-03-01' };
    const vehicle = { ...details, id: newId(), colour: 'ROOD', mileage: 40_000, lastVisitOn: null };
    const passport = {
      id: newId(),
      vehicleId: vehicle.id,
      holderId: index === 2 ? other : holder,
      role: 'owner' as const,
      email: `houder${index}-${supply.addresses[0]}`,
      state: index < 2 ? ('activated' as const) : ('issued' as const),
      fleetId: index === 0 ? fleetId : null,
      issuedOn: TODAY,
      activatedOn: index < 2 ? TODAY : null,
      offeredUntil: null,
      invitedOn: null,
    };
    const due = { kind: 'apk' as const, description: 'APK', state: 'due' as const, dueOn: '2027-01-15' };
    const line = { ...due, id: newId(), vehicleId: vehicle.id, doneOn: null, mileage: null, costCents: 4_500 };
    const request = {
      id: newId(),
      vehicleId: vehicle.id,
      kind: 'apk' as const,
      preferredOn: '2026-12-01',
      otherwiseOn: null,
      dayPart: 'morning' as const,
      message: `Over de ${plate}`,
      mileage: null,
      light: '',
      state: 'requested' as const,
      plannedAt: null,
      reason: '',
      requestedAt: `${TODAY}T08:00:00.000Z`,
      round: 1,
    };
    return { vehicle, passport, line, request };
  });
  const names = { name: 'Bakker Wagenpark', managerName: 'Bakker', email: `vloot-${supply.addresses[0]}` };
  const managerPassportId = cars[1]?.passport.id ?? '';
  const fleet = {
    ...names,
    id: fleetId,
    customerId: holder,
    managerPassportId,
    createdOn: TODAY,
    state: 'active' as const,
  };
  return [
    ...holders.map((row): RowWrite => ({ entity: 'customer', row })),
    ...cars.map(({ vehicle }): RowWrite => ({ entity: 'vehicle', row: vehicle })),
    { entity: 'fleet', row: fleet },
    ...cars.map(({ passport }): RowWrite => ({ entity: 'passport', row: passport })),
    ...cars.map(({ line }): RowWrite => ({ entity: 'maintenance', row: line })),
    ...cars.map(({ request }): RowWrite => ({ entity: 'appointment', row: request })),
  ];
}
