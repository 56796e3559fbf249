import { DUE_DAYS, LIST_FILTERS } from '../../src/shared/desk/list-choice.ts';
import { addDays } from '../../src/shared/domain/dates.ts';
import { dueStatus } from '../../src/shared/domain/maintenance.ts';
import type { WorkCounts, WorkItem, WorkRow } from '../../src/shared/ipc/work-views.ts';
import { type FilterInput, ordered } from './fake-lists.ts';
import { plateRow } from './fake-views.ts';
import type { FakeWorld } from './fake-world.ts';

export interface FakeWorkInput {
  readonly fleetId: string | null;
  readonly filter?: FilterInput | undefined;
  readonly query?: string | undefined;
  readonly sort?: unknown;
}

function rowsOf(world: FakeWorld, { fleetId, filter = {}, query = '' }: FakeWorkInput): readonly WorkRow[] {
  const until = addDays(world.today, DUE_DAYS.in60);
  return world.rows.passports.flatMap((passport): readonly WorkRow[] => {
    if (fleetId !== null && passport.fleetId !== fleetId) return [];
    const line = plateRow(world, passport);
    const due = world.rows.maintenance.filter((item) => item.vehicleId === passport.vehicleId && item.state === 'due');
    const all = [{ kind: 'apk' as const, description: 'APK', dueOn: line.apkExpiresOn }, ...due];
    const items = all.flatMap(({ kind, description, dueOn }): readonly WorkItem[] => {
      const fits = filter.work == null || (filter.work === 'apk') === (kind === 'apk');
      return fits && dueOn !== null && dueOn <= until
        ? [{ kind, description, dueOn, status: dueStatus(world.today, dueOn) }]
        : [];
    });
    const holder = world.rows.customers.find(({ id }) => id === passport.holderId);
    const text = `${line.plate} ${line.holderName}`.toLowerCase();
    if (items.length === 0 || !text.includes(query.toLowerCase().replaceAll('-', ''))) return [];
    const { id, customerId, plate, makeModel, holderName, fleetName, waiting } = line;
    const sorted = items.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    const contact = { phone: holder?.phone ?? '', email: holder?.email ?? '' };
    return [{ id, customerId, plate, makeModel, holderName, fleetName, waiting, ...contact, items: sorted }];
  });
}

function isWithin(world: FakeWorld, { items }: WorkRow, window: keyof WorkCounts): boolean {
  const day = items[0]?.dueOn ?? '9999';
  return (window === 'overdue' || day >= world.today) && day <= addDays(world.today, DUE_DAYS[window]);
}

/** The worklist of a garage in memory. */
export function fakeWork(world: FakeWorld, input: FakeWorkInput): readonly WorkRow[] {
  const { due = null } = input.filter ?? {};
  const rows = rowsOf(world, input)
    .filter((row) => due === null || isWithin(world, row, due))
    .map((row) => ({ ...row, due: row.items[0]?.dueOn ?? '' }))
    .toSorted((a, b) => a.due.localeCompare(b.due));
  return ordered(rows, { sort: input.sort }, world.today).map(({ due: _due, ...row }) => row);
}

export function fakeWorkCounts(world: FakeWorld, input: FakeWorkInput): WorkCounts {
  const rows = rowsOf(world, input);
  const counts = LIST_FILTERS.due.map((window) => [window, rows.filter((row) => isWithin(world, row, window)).length]);
  return Object.fromEntries(counts);
}
