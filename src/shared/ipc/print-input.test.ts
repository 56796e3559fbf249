import { expect, it } from 'vitest';
import { NO_FILTER } from '../desk/list-choice.ts';
import { MOST_CARS_PRINTED } from '../desk/print-choice.ts';
import { listedCarsSchema, selectedToPrint } from './print-input.ts';

it('takes of a very long selection what fits in a document, and one more to say that there are more', () => {
  const rows = Array.from({ length: 3_000 }, () => ({ id: crypto.randomUUID() }));
  const cars = { list: 'work', query: '', sort: { by: 'due', desc: false }, filter: NO_FILTER, fleetId: null };
  const asked = listedCarsSchema.parse({ ...cars, ids: selectedToPrint(rows) });
  expect(asked).toMatchObject({ ids: rows.slice(0, MOST_CARS_PRINTED + 1).map(({ id }) => id) });
});
