import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handler-types.ts';

type StaffChannel = Extract<keyof Handlers, `staff.${string}`>;

/** Who is at the desk, by PIN. */
export function staffHandlers(desk: Desk): Pick<Handlers, StaffChannel> {
  return {
    'staff.list': () => ok(desk.pins?.staff ?? []),
    'staff.lock': () => {
      desk.lock();
      return ok(desk.session());
    },
    'staff.unlock': ({ id, pin }) => desk.withPins((pins) => pins.unlock(id, pin)),
    'staff.resetPin': ({ id, newPin, email, password }) => desk.resetPin(id, newPin, { email, password }),
    'staff.add': ({ name, pin }) => desk.withPins((pins) => pins.add({ id: desk.newId(), name }, pin)),
    'staff.changePin': async ({ id, pin, newPin }) => {
      const changed = await desk.withPins((pins) => pins.changePin(id, pin, newPin));
      return changed.ok ? ok(null) : changed;
    },
    'staff.remove': ({ id, pin }) => desk.withPins((pins) => pins.remove(id, pin)),
  };
}
