import { compactPlate, formatPlate } from '../../shared/domain/plate.ts';
import { foldText } from '../../shared/domain/text.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { Car } from '../portal/cars.ts';

export const SORTS = ['plate', 'car', 'driver', 'status', 'next', 'apk', 'mileage'] as const;
export type Sort = (typeof SORTS)[number];

export const STATUSES = ['overdue', 'soon', 'later', 'unknown'] as const;

/** What a fleet manager asked of the list; anything unknown in the address is left out. */
export interface ListQuery {
  readonly text: string;
  readonly status: (typeof STATUSES)[number] | '';
  /** Only cars that are offered to a new holder. */
  readonly offered: boolean;
  readonly sort: Sort;
  readonly down: boolean;
}

export function readListQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const text = (name: string) => (typeof query[name] === 'string' ? (query[name] as string).slice(0, 200) : '');
  return {
    text: text('q'),
    status: STATUSES.find((status) => status === text('status')) ?? '',
    offered: text('transfer') === 'open',
    sort: SORTS.find((sort) => sort === text('sort')) ?? 'plate',
    down: text('down') === '1',
  };
}

/** The same list in another order or as a file; parts that are as by default are left out. */
export function listHref(path: string, { text, status, offered, sort, down }: ListQuery): string {
  const transfer = offered ? 'open' : '';
  const given = { q: text, status, transfer, sort: sort === 'plate' ? '' : sort, down: down ? '1' : '' };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

const SOONEST: Record<Car['status'], string> = { overdue: '0', soon: '1', later: '2', unknown: '3' };

const KEY: Record<Sort, (car: Car) => string> = {
  plate: ({ vehicle }) => vehicle.plate,
  car: ({ vehicle }) => foldText(makeModel(vehicle)),
  driver: ({ holderName }) => foldText(holderName),
  status: ({ status }) => SOONEST[status],
  // What is not known comes last.
  next: ({ due }) => due[0]?.dueOn ?? '9999',
  apk: ({ vehicle }) => vehicle.apkExpiresOn ?? '9999',
  mileage: ({ vehicle }) => String(vehicle.mileage ?? 0).padStart(9, '0'),
};

function holds(car: Car, text: string): boolean {
  const words = foldText(text).trim();
  if (words === '') return true;
  const plate = compactPlate(text);
  const inPlate = plate !== '' && car.vehicle.plate.includes(plate);
  const texts = [makeModel(car.vehicle), car.holderName, formatPlate(car.vehicle.plate)];
  return inPlate || texts.some((part) => foldText(part).includes(words));
}

/** The cars that were asked for, in the order that was asked for; equal ones by plate. */
export function selectCars(cars: readonly Car[], { text, status, offered, sort, down }: ListQuery): readonly Car[] {
  const key = KEY[sort];
  const turn = down ? -1 : 1;
  return cars
    .filter((car) => (status === '' || car.status === status) && (!offered || car.passport.offeredUntil !== null))
    .filter((car) => holds(car, text))
    .toSorted((a, b) => turn * key(a).localeCompare(key(b)) || a.vehicle.plate.localeCompare(b.vehicle.plate));
}
