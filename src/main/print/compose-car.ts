import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { CustomerProfile, PassportView } from '../../shared/ipc/views.ts';
import { passports } from '../repos/passports.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { showCustomer } from '../services/show-customer.ts';
import { closingPassport } from './closing-passport.ts';
import type { Composed, PrintSource } from './composed.ts';
import { passportSheet } from './passport-sheet.ts';

interface CarOfHolder {
  readonly customer: CustomerProfile['customer'];
  readonly view: PassportView;
}

function findCar(context: DeskContext, passportId: string): Outcome<CarOfHolder> {
  const holderId = passports.get(context.db, passportId)?.holderId;
  const profile = holderId === undefined ? null : showCustomer(context, holderId);
  const view = profile?.ok ? profile.value.passports.find(({ passport }) => passport.id === passportId) : undefined;
  return profile?.ok && view ? ok({ customer: profile.value.customer, view }) : err({ code: 'passport_not_found' });
}

/** The sheet of a car for its holder, or the last that the garage keeps of it before a transfer. */
export function composeCar(source: PrintSource, kind: 'passport' | 'closing', passportId: string): Outcome<Composed> {
  const context = source.context();
  if (!context.ok) return context;
  const found = findCar(context.value, passportId);
  if (!found.ok) return found;
  const { garageName, updatedThrough, loginUrl } = source;
  const printedAt = context.value.now().toISOString();
  const car = { garageName: garageName(), updatedThrough: updatedThrough(), printedAt, ...found.value };
  const plate = formatPlate(found.value.view.vehicle.plate);
  return ok({
    document: kind === 'closing' ? closingPassport(car) : passportSheet({ ...car, loginUrl }),
    title: kind === 'closing' ? `Laatste gegevens ${plate}` : `AutoPaspoort ${plate}`,
    about: [{ entity: 'passport', id: passportId }],
    fileName: `${kind === 'closing' ? 'Laatste-gegevens' : 'AutoPaspoort'}-${plate}-${printedAt.slice(0, 10)}.pdf`,
    mailTo: found.value.view.passport.email,
  });
}
