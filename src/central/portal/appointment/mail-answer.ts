import { sql } from 'kysely';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { customerName } from '../../../shared/domain/customer.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { readRows } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';

/** Tells the driver what the garage answered. */
export async function mailAnswer(trx: Trx, now: Date, garageId: string, appointment: Appointment): Promise<void> {
  const { id, state, kind, plannedAt, reason, vehicleId } = appointment;
  if (state !== 'confirmed' && state !== 'proposed' && state !== 'declined') return;
  // Not locked: the driver, who answers at the same time, locks the passport first.
  const [passport] = await readRows(trx, 'passport', sql`t.vehicle_id = ${vehicleId}`);
  const [vehicle] = await readRows(trx, 'vehicle', sql`t.id = ${vehicleId}`);
  const [holder] = passport ? await readRows(trx, 'customer', sql`t.id = ${passport.holderId}`) : [];
  if (!passport || !vehicle || !holder) return;
  const garage = trx.selectFrom('garages').select('name').where('id', '=', garageId);
  await enqueueMail(trx, now, {
    garageId,
    aboutId: id,
    recipient: passport.email,
    content: {
      kind: 'appointment-answer',
      garageName: (await garage.executeTakeFirstOrThrow()).name,
      name: customerName(holder),
      plate: formatPlate(vehicle.plate),
      work: kind,
      how: state,
      plannedAt,
      reason,
      passportId: passport.id,
    },
  });
}
