import { err, ok } from '../../src/shared/domain/result.ts';
import type { StaffMember } from '../../src/shared/domain/staff.ts';
import type { SessionState } from '../../src/shared/ipc/views.ts';

interface Person extends StaffMember {
  readonly pin: string;
}

interface SessionHolder {
  readonly session: () => SessionState;
  readonly setSession: (change: Partial<SessionState>) => void;
}

const WRONG = err({ code: 'pin_wrong' as const });

/** The PINs of a desk that people share, in memory. */
export function fakeStaff(people: readonly StaffMember[], { session, setSession }: SessionHolder) {
  let staff: readonly Person[] = people.map((person) => ({ ...person, pin: '2580' }));
  let wrong = 0;
  const enter = ({ id, name }: StaffMember) => {
    setSession({ staffId: id, staffName: name, deskLocked: false, hasPins: true });
    return ok(session());
  };
  const withPin = (id: string, pin: string) => staff.find((person) => person.id === id && person.pin === pin);
  return {
    'staff.list': () => ok(staff.map(({ id, name }) => ({ id, name }))),
    'staff.lock': () => {
      if (staff.length > 0) setSession({ deskLocked: true });
      return ok(session());
    },
    'staff.unlock': ({ id, pin }: { id: string; pin: string }) => {
      const person = withPin(id, pin);
      if (person) return enter(person);
      wrong += 1;
      return wrong < 3 ? WRONG : err({ code: 'pin_wrong' as const, waitSeconds: 5 });
    },
    'staff.resetPin': ({ id, newPin }: { id: string; newPin: string }) => {
      staff = staff.map((person) => (person.id === id ? { ...person, pin: newPin } : person));
      const person = withPin(id, newPin);
      return person ? enter(person) : err({ code: 'not_found' as const });
    },
    'staff.add': ({ name, pin }: { name: string; pin: string }) => {
      const person = { id: crypto.randomUUID(), name, pin };
      staff = [...staff, person];
      return staff.length === 1 ? enter(person) : ok(session());
    },
    'staff.changePin': ({ id, pin, newPin }: { id: string; pin: string; newPin: string }) => {
      if (!withPin(id, pin)) return WRONG;
      staff = staff.map((person) => (person.id === id ? { ...person, pin: newPin } : person));
      return ok(null);
    },
    'staff.remove': ({ id, pin }: { id: string; pin: string }) => {
      if (!withPin(id, pin)) return WRONG;
      staff = staff.filter((person) => person.id !== id);
      setSession({ hasPins: staff.length > 0 });
      return ok(session());
    },
  };
}
