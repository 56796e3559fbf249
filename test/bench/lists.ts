import {
  LIST_FILTERS,
  LIST_SORTS,
  type ListFilter,
  type ListName,
  NO_FILTER,
} from '../../src/shared/desk/list-choice.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { loadedDesk, PASSPORTS } from './loaded-desk.ts';
import { startMeasured } from './program.ts';
import { LARGEST_FLEET } from './seeded-ids.ts';

const ROWS = 60;
const SLOWEST = 5;

interface Asked {
  readonly what: string;
  readonly channel: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The filters that a list offers, each value alone, and none. */
const FILTERS: Readonly<Record<ListName, readonly (keyof ListFilter)[]>> = {
  customers: [],
  passports: ['state', 'fleet', 'apk'],
  fleets: [],
  work: ['due', 'work', 'fleet'],
  plates: ['state', 'apk'],
};

const CHANNELS: Readonly<Record<ListName, readonly [string, Readonly<Record<string, unknown>>]>> = {
  customers: ['customers.list', {}],
  passports: ['passports.list', {}],
  fleets: ['fleets.list', {}],
  work: ['work.list', { fleetId: null }],
  plates: ['fleets.plates', { id: LARGEST_FLEET }],
};

function filtersOf(list: ListName): readonly (readonly [string, ListFilter])[] {
  const some = FILTERS[list].flatMap((name) =>
    LIST_FILTERS[name].map((value) => [`${name} ${value}`, { ...NO_FILTER, [name]: value }] as const),
  );
  return [['all', NO_FILTER], ...some];
}

/** Every list in every order that it can be asked in, with each of its filters. */
function everyOrder(): readonly Asked[] {
  return (Object.keys(LIST_SORTS) as ListName[]).flatMap((list) => {
    const [channel, own] = CHANNELS[list];
    const sorts = LIST_SORTS[list].flatMap((by) => [false, true].map((desc) => ({ by, desc })));
    return filtersOf(list).flatMap(([filterName, filter]) =>
      sorts.map((sort) => ({
        what: `${list}, ${filterName}, ${sort.by}${sort.desc ? ' down' : ''}`,
        channel,
        input: { ...own, query: '', limit: ROWS, sort, filter },
      })),
    );
  });
}

/** Runs in the page: asks for the first page of a list and for the one after it; milliseconds of the slower. */
async function askTwice([channel, input]: readonly [string, Readonly<Record<string, unknown>>]): Promise<number> {
  const api = Reflect.get(globalThis, 'api');
  const ask = async (cursor: string | null) => {
    const begun = performance.now();
    const answer = await api.call(channel, { ...input, cursor });
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return { ms: performance.now() - begun, cursor: answer.value.nextCursor as string | null };
  };
  const first = await ask(null);
  return first.cursor === null ? first.ms : Math.max(first.ms, (await ask(first.cursor)).ms);
}

/**
 * `lists-p95` and `lists-most`: a page of a list in every order and with every filter, at 100,000 customers, against a
 * page of the customers by name. A call stands for how long the main process is busy with it.
 */
export async function measureLists(): Promise<readonly Figure[]> {
  const { flags } = await loadedDesk();
  const program = await startMeasured('.', flags);
  const time = ({ channel, input }: Asked) => program.page.evaluate(askTwice, [channel, input] as const);
  const all = everyOrder();
  const plain = all.find(({ channel }) => channel === 'customers.list');
  if (!plain) throw new Error('No list of customers');
  const baseline: number[] = [];
  const times: { readonly what: string; readonly ms: number }[] = [];
  for (const asked of all) {
    baseline.push(await time(plain));
    times.push({ what: asked.what, ms: await time(asked) });
  }
  await program.close();
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const detail = {
    lists: times.length,
    passports: PASSPORTS,
    slowest: slowest.map(({ what, ms }) => `${what} ${Math.round(ms)} ms`),
  };
  const share = (of: number) =>
    percentile(
      times.map(({ ms }) => ms),
      of,
    );
  return [
    figure('lists-p95', share(0.95), 'ms', percentile(baseline, 0.95), detail),
    figure('lists-most', share(1), 'ms', percentile(baseline, 1), detail),
  ];
}
