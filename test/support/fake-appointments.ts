import type { CommandType } from '../../src/shared/commands/registry.ts';
import type { Appointment } from '../../src/shared/domain/appointment.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import { makeModel } from '../../src/shared/domain/vehicle.ts';
import type { AppointmentRow } from '../../src/shared/ipc/appointment-views.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import type { Channels } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { FakeWorld } from './fake-world.ts';

/** An appointment as the list Afspraken shows it. */
function appointmentRow(world: FakeWorld, appointment: Appointment): AppointmentRow {
  const { vehicles, passports, customers } = world.rows;
  const vehicle = vehicles.find(({ id }) => id === appointment.vehicleId);
  const passport = passports.find(({ vehicleId }) => vehicleId === appointment.vehicleId);
  const customer = customers.find(({ id }) => id === passport?.holderId);
  return {
    appointment,
    plate: vehicle?.plate ?? '',
    makeModel: vehicle ? makeModel(vehicle) : '',
    customerId: customer?.id ?? null,
    customerName: customer ? customer.companyName || `${customer.firstName} ${customer.lastName}` : '',
    phone: customer?.phone ?? '',
    waiting: world.waitingIds.has(appointment.id),
  };
}

function appointmentBoard(world: FakeWorld) {
  const rows = (...states: Appointment['state'][]) =>
    world.rows.appointments
      .filter(({ state }) => states.includes(state))
      .map((appointment) => appointmentRow(world, appointment));
  return {
    left: { toAnswer: 0, proposed: 0, planned: 0 },
    toAnswer: rows('requested'),
    proposed: rows('proposed'),
    planned: rows('confirmed'),
    over: rows('declined', 'cancelled'),
  };
}

type Write = (
  type: CommandType,
  payload: Record<string, unknown>,
  subject: string,
  customerId: string | null,
  answer: { id: string },
) => Result<{ id: string }, IpcError>;

/** The calls of the screen Afspraken. */
export function fakeAppointmentCalls(world: FakeWorld, write: Write) {
  return {
    'appointments.list': () => ok(appointmentBoard(world)),
    'appointments.count': () => ok({ toAnswer: appointmentBoard(world).toAnswer.length }),
    'appointments.answer': (input: ChannelInput<Channels['appointments.answer']>) => {
      const { id, round, answer } = input;
      const appointment = world.rows.appointments.find((row) => row.id === id);
      if (!appointment) return err({ code: 'not_found' as const });
      const { does, ...what } = answer;
      const { plate, customerId } = appointmentRow(world, appointment);
      const payload = { appointmentId: id, vehicleId: appointment.vehicleId, round, ...what };
      return write(`appointment.${does}`, payload, plate, customerId, { id });
    },
  };
}
