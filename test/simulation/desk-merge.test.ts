import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOutbox, listOutbox } from '../../src/main/repos/outbox.ts';
import { mergeCustomers } from '../../src/main/services/merge-customers.ts';
import { showCustomer } from '../../src/main/services/show-customer.ts';
import { updateCustomer } from '../../src/main/services/update-customer.ts';
import { type Customer, EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { ModelDesk } from '../support/model-desk.ts';
import { ModelService } from '../support/model-service.ts';

let ids = 0;
function newId(): string {
  ids += 1;
  return `019b76da-a801-7000-8000-${ids.toString(16).padStart(12, '0')}`;
}

const fields = ['lastName', 'city', 'phone'] as const;
const wish = fc.record({
  /** Which of the two stays. */
  first: fc.boolean(),
  takes: fc.subarray([...fields]),
  /** What is changed of each before and after. */
  before: fc.option(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('x', 'y'), fc.boolean())),
  after: fc.option(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('x', 'y'), fc.boolean())),
});

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => a.id.localeCompare(b.id));

it('two desks that merge the same two customers, in whatever directions, end with the same one', async () => {
  await fc.assert(
    fc.asyncProperty(wish, wish, fc.boolean(), async (mine, theirs, swapped) => {
      const service = new ModelService();
      const two: readonly Customer[] = ['Bakker', 'Backer'].map((lastName) => ({
        ...EMPTY_CUSTOMER_DETAILS,
        id: newId(),
        lastName,
        city: lastName,
      }));
      const [a, b] = two.map(({ id }) => id) as [string, string];
      service.write(
        'other',
        two.map((row) => ({ entity: 'customer', row })),
      );
      const desks = [new ModelDesk(service, newId), new ModelDesk(service, newId)];
      for (const desk of desks) await desk.settle();
      for (const [index, { first, takes, before, after }] of [mine, theirs].entries()) {
        const { context } = desks[index] as ModelDesk;
        const read = (id: string) => {
          const shown = showCustomer(context, id);
          if (!shown.ok) throw new Error('A customer is not shown');
          return shown.value.customer;
        };
        const change = ([field, value, ofA]: readonly [(typeof fields)[number], string, boolean]) => {
          const customer = read(ofA ? a : b);
          updateCustomer(context, { id: customer.id, changes: { [field]: value }, before: customer });
        };
        if (before) change(before);
        const [survivor, gone] = first ? [read(a), read(b)] : [read(b), read(a)];
        const chosen = Object.fromEntries(takes.map((field) => [field, gone[field]]));
        const input = { survivorId: survivor.id, goneId: gone.id, chosen, before: { survivor, gone } };
        expect(mergeCustomers(context, input)).toMatchObject({ ok: true });
        expect(read(a).id).toBe(read(b).id);
        if (after) change(after);
      }
      const order = swapped ? desks.toReversed() : desks;
      for (const desk of [...order, ...order]) await desk.settle();
      const truth = byId([...service.rows.values()].map(({ write }) => write.row));
      for (const desk of desks) {
        expect(byId([...desk.rows().values()] as { id: string }[])).toEqual(truth);
        expect(countOutbox(desk.db).pending).toBe(0);
        expect(listOutbox(desk.db).every(({ refusal }) => refusal !== null)).toBe(true);
        desk.close();
      }
      // The desk that came first had seen everything: nothing stood in its way.
      expect(truth.filter((row) => 'lastName' in row)).toHaveLength(1);
    }),
    { seed: Number(process.env.SIM_SEED ?? 20_261_123), numRuns: 150 },
  );
});
