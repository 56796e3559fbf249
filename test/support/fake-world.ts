import type { CommandDefinition } from '../../src/shared/commands/command.ts';
import type { FactKeys, Facts } from '../../src/shared/commands/facts.ts';
import { type CommandType, commands } from '../../src/shared/commands/registry.ts';
import { eventOf } from '../../src/shared/commands/timeline.ts';
import { dutchDay, type IsoDate } from '../../src/shared/domain/dates.ts';
import type { RowWrite } from '../../src/shared/domain/entities.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { OutboxRow } from '../../src/shared/ipc/views.ts';
import { type FakeRows, fakeRows } from './fake-data.ts';
import { fakeEvents } from './fake-events.ts';

const LISTS = {
  customer: 'customers',
  vehicle: 'vehicles',
  passport: 'passports',
  fleet: 'fleets',
  contact: 'contacts',
  maintenance: 'maintenance',
  event: 'events',
  appointment: 'appointments',
} as const;

/** A garage in memory that follows the real commands and rules, for screens without a desk behind them. */
export class FakeWorld {
  readonly today: IsoDate = dutchDay(new Date());
  readonly rows: FakeRows;
  readonly outbox: OutboxRow[] = [];
  readonly waitingIds = new Set<string>();
  private seq = 0;

  /** Customers whose profile was opened, the last one first. */
  opened: readonly string[] = [];
  /** What was copied last. */
  clipboard = '';
  /** The menu that was shown last, and what a person chooses from the next. */
  menu: readonly { readonly id: string; readonly label: string }[] = [];
  chooses: string | null = null;

  constructor(customers: number) {
    const rows = fakeRows(customers, this.today);
    this.rows = { ...rows, events: fakeEvents(rows.passports, this.today) };
  }

  /** Carries out a command as a desk would: rule, effect, outbox. */
  run(
    type: CommandType,
    payload: Record<string, unknown>,
    subject: string,
    customerId: string | null,
  ): Result<null, IpcError> {
    const command = commands[type] as unknown as CommandDefinition<unknown>;
    const facts = this.facts(command.factKeys(payload));
    const refusal = command.check(payload, facts);
    if (refusal) return err(refusal);
    const writes = command.effect(payload, facts, { today: this.today });
    for (const write of writes) this.write(write);
    for (const gone of command.replaces?.(payload, facts) ?? []) {
      const list = this.rows[LISTS[gone.entity]];
      list.splice(
        list.findIndex(({ id }) => id === gone.id),
        1,
      );
    }
    this.seq += 1;
    const at = new Date().toISOString();
    const commandId = crypto.randomUUID();
    const source = { id: commandId, actor: { id: commandId, name: 'Sanne de Vries' }, at };
    const event = eventOf(source, { type, definition: command, payload }, facts, writes);
    if (event) this.write({ entity: 'event', row: event });
    this.outbox.push({
      commandId,
      seq: this.seq,
      type,
      subject,
      customerId,
      state: 'waiting',
      at,
      refusal: null,
      payload,
    });
    return ok(null);
  }

  private write(write: RowWrite): void {
    const list = this.rows[LISTS[write.entity]] as { id: string }[];
    const index = list.findIndex((row) => row.id === write.row.id);
    if (index < 0) list.unshift(write.row);
    else list[index] = write.row;
    this.waitingIds.add(write.row.id);
  }

  private facts(keys: FactKeys): Facts {
    const { customers, vehicles, passports, fleets, contacts, events, appointments } = this.rows;
    const byId = <T extends { id: string }>(list: readonly T[], id: string | undefined) =>
      list.find((row) => row.id === id) ?? null;
    const vehicleOfPlate = vehicles.find((vehicle) => vehicle.plate === keys.plate) ?? null;
    const passport = byId(passports, keys.passportId);
    return {
      customer: byId(customers, keys.customerId),
      otherCustomer: byId(customers, keys.otherCustomerId),
      passportsOfOther: passports.filter((row) => row.holderId === keys.otherCustomerId),
      fleetsOfOther: fleets.filter((row) => row.customerId === keys.otherCustomerId),
      contactsOfOther: contacts.filter((row) => row.customerId === keys.otherCustomerId),
      eventsOfOther: events.filter((row) => row.customerId === keys.otherCustomerId),
      appointmentsOfOther: appointments.filter(({ vehicleId }) =>
        passports.some((row) => row.vehicleId === vehicleId && row.holderId === keys.otherCustomerId),
      ),
      passport,
      fleet: byId(fleets, keys.fleetId),
      contact: byId(contacts, keys.contactId),
      passportsOfFleet: keys.countsPassports ? passports.filter((row) => row.fleetId === keys.fleetId).length : 0,
      vehicle: byId(vehicles, keys.vehicleId),
      passportOfVehicle: passports.find((row) => row.vehicleId === keys.vehicleId) ?? null,
      appointment: byId(appointments, keys.appointmentId),
      vehicleOfPlate,
      passportOfPlate: vehicleOfPlate ? (passports.find((row) => row.vehicleId === vehicleOfPlate.id) ?? null) : null,
      fleetManagedByPassport: passport
        ? (fleets.find((fleet) => fleet.managerPassportId === passport.id) ?? null)
        : null,
      emailUsers: [
        ...passports.filter((row) => row.email === keys.email).map(({ id }) => ({ kind: 'passport' as const, id })),
        ...fleets.filter((row) => row.email === keys.email).map(({ id }) => ({ kind: 'fleet' as const, id })),
      ],
    };
  }
}
