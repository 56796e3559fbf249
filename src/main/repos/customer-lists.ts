import type { ListFilter, ListSort } from '../../shared/desk/list-choice.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { customers } from './customers.ts';
import { passportCondition } from './list-filters.ts';
import type { ListQuery } from './list-page.ts';

const ORDERS = { name: 'c.sort_name', city: 'c.city COLLATE NOCASE' } as const;

const HAS_FLEET = `(EXISTS (SELECT 1 FROM passport p WHERE p.holder_id = c.id AND p.fleet_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM fleet f WHERE f.customer_id = c.id))`;

interface CustomerList {
  readonly sort: ListSort<'customers'> | null;
  readonly filter: ListFilter;
  readonly today: IsoDate;
  /** Only these, in this order unless there is another; `null` for all customers. */
  readonly ids: readonly string[] | null;
}

/** Klanten. A filter on state or APK keeps who holds a car that fits. */
export function customerListQuery({ sort, filter, today, ids }: CustomerList): ListQuery {
  const car = passportCondition(filter, today);
  const where = [
    ...(car.where.length > 0
      ? [`EXISTS (SELECT 1 FROM passport p WHERE p.holder_id = c.id AND ${car.where.join(' AND ')})`]
      : []),
    ...(filter.fleet === null ? [] : [filter.fleet === 'in' ? HAS_FLEET : `NOT ${HAS_FLEET}`]),
  ];
  const found = ids !== null && sort === null;
  return {
    columns: customers.columns('c'),
    from: ids === null ? 'customer c' : 'json_each(@ids) hit CROSS JOIN customer c ON c.id = hit.value',
    where,
    params: { ...car.params, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) },
    order: found ? 'hit.key' : ORDERS[sort?.by ?? 'name'],
    desc: sort?.desc ?? false,
    id: 'c.id',
  };
}
