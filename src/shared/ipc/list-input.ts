import { z } from 'zod';
import {
  LIST_FILTERS,
  LIST_SORTS,
  type ListName,
  type ListSort,
  NO_FILTER,
  type SortKey,
} from '../desk/list-choice.ts';

export const listFilterSchema = z.object({
  state: z.enum(LIST_FILTERS.state).nullable(),
  fleet: z.enum(LIST_FILTERS.fleet).nullable(),
  apk: z.enum(LIST_FILTERS.apk).nullable(),
  // Settings that an earlier version wrote lack these.
  due: z.enum(LIST_FILTERS.due).nullable().default(null),
  work: z.enum(LIST_FILTERS.work).nullable().default(null),
});

function sortSchema<L extends ListName>(list: L): z.ZodType<ListSort<L>> {
  const keys: readonly string[] = LIST_SORTS[list];
  const by = z.custom<SortKey<L>>((key) => typeof key === 'string' && keys.includes(key));
  return z.object({ by, desc: z.boolean() }) as unknown as z.ZodType<ListSort<L>>;
}

/** What the call of a long list takes: a search text, a page, an order and a filter. */
export function listInput<L extends ListName>(list: L) {
  return z.object({
    query: z.string().max(200).default(''),
    cursor: z.string().max(400).nullable().default(null),
    limit: z.int().min(1).max(100).default(50),
    sort: sortSchema(list).nullable().default(null),
    filter: listFilterSchema.default(NO_FILTER),
  });
}

function choiceSchema<L extends ListName>(list: L) {
  return z.object({ sort: sortSchema(list).nullable(), filter: listFilterSchema });
}

/** How the lists of a desk were left; absent for one that is as it began. */
export const listChoicesSchema = z.object({
  customers: choiceSchema('customers').optional(),
  passports: choiceSchema('passports').optional(),
  fleets: choiceSchema('fleets').optional(),
  work: choiceSchema('work').optional(),
  plates: choiceSchema('plates').optional(),
});
