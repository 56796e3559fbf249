import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { err, ok } from '../../src/shared/domain/result.ts';
import { fakeId } from './fake-data.ts';
import type { FakeWorld } from './fake-world.ts';

/** Of long ago; a name as long as any, so that it is seen in a narrow window. */
const AWAY = [
  { ...EMPTY_CUSTOMER_DETAILS, id: fakeId(9, 0), firstName: 'Wim', lastName: 'Verwegen', city: 'Zwolle' },
  {
    ...EMPTY_CUSTOMER_DETAILS,
    id: fakeId(9, 1),
    firstName: 'Anna Catharina Wilhelmina',
    lastName: 'Verwegen-van der Grinten tot Nieuwenhuizen',
    city: '’s-Hertogenbosch',
  },
];

/** Customers who left the desks; one who is asked for is there a moment after the answer, as by the feed. */
export function fakeAway({ rows }: FakeWorld, tell: () => void) {
  let away = AWAY;
  return {
    'customers.findAway': ({ query }: { query: string }) => {
      const found = away.filter(({ lastName }) => lastName.toLowerCase().startsWith(query.toLowerCase()));
      return ok(found.map(({ id, firstName, lastName, city }) => ({ id, name: `${firstName} ${lastName}`, city })));
    },
    'customers.bringBack': ({ id }: { id: string }) => {
      const customer = away.find((one) => one.id === id);
      if (!customer) return err({ code: 'not_found' as const });
      away = away.filter((one) => one !== customer);
      setTimeout(() => {
        rows.customers.push(customer);
        tell();
      });
      return ok(null);
    },
  };
}
