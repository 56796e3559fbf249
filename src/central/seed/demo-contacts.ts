import type { Contact } from '../../shared/domain/contact.ts';
import type { Customer } from '../../shared/domain/customer.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { FIRST_NAMES, LAST_NAMES } from './data/people.ts';
import { type SeededRandom, seededId } from './random.ts';

const OFFICE = ['Administratie', 'Inkoop', 'Receptie'];
const FLEET = ['Planner', 'Wagenparkbeheer'];

/** The bookkeeping of every second company, and who plans the cars of each fleet. */
export function demoContacts(
  random: SeededRandom,
  customers: readonly Customer[],
  fleets: readonly Fleet[],
): readonly Contact[] {
  const companies = customers.filter(({ kind }, index) => kind === 'business' && index % 2 === 0);
  const wanted = [
    ...companies.map(({ id, email }) => ({ customerId: id, fleetId: null, positions: OFFICE, email })),
    ...fleets.map(({ id, customerId, email }) => ({ customerId, fleetId: id, positions: FLEET, email })),
  ];
  return wanted.map(({ customerId, fleetId, positions, email }, index) => {
    const firstName = random.pick(FIRST_NAMES);
    const [, domain = 'bedrijf.example'] = email.split('@');
    return {
      id: seededId(7, index + 1),
      customerId,
      fleetId,
      fullName: `${firstName} ${random.pick(LAST_NAMES)}`,
      position: random.pick(positions),
      // A number that nobody can have: no subscriber number begins with 0.
      phone: `+31600${String(random.whole(0, 999_999)).padStart(6, '0')}`,
      email: random.chance(0.7) ? `${firstName.toLowerCase().replace(/[^a-z]/g, '')}${index}@${domain}` : '',
    };
  });
}
