import type { Figure } from './figure.ts';
import { closeLoadedDesk } from './loaded-desk.ts';

/** Each measurement is loaded when asked for, so that one alone stays quick. */
const measurements: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  bundle: async () => (await import('./bundle.ts')).measureBundle(),
  start: async () => (await import('./start.ts')).measureStart(),
  'initial-sync': async () => (await import('./initial-sync.ts')).measureInitialSync(),
  'sync-memory': async () => (await import('./sync-memory.ts')).measureSyncMemory(),
  drain: async () => (await import('./drain.ts')).measureDrain(),
  visibility: async () => (await import('./visibility.ts')).measureVisibility(),
  'overview-pdf': async () => (await import('./overview.ts')).measureOverview(),
  opening: async () => (await import('./opening.ts')).measureOpening(),
  lists: async () => (await import('./lists.ts')).measureLists(),
  import: async () => (await import('./import.ts')).measureImport(),
  search: async () => (await import('./search.ts')).measureSearch(),
};

/** Names of figures that come out of a measurement of another name. */
const measuredWith: Readonly<Record<string, string>> = {
  memory: 'start',
  'main-blocked': 'initial-sync',
  'overview-blocked': 'overview-pdf',
  'import-blocked': 'import',
  'import-drain': 'import',
  'import-drain-blocked': 'import',
  'open-profile': 'opening',
  'open-fleet': 'opening',
  'lists-p95': 'lists',
  'lists-most': 'lists',
  'search-answered-p95': 'search',
  'search-p50': 'search',
  'search-p95': 'search',
  'search-first-p95': 'search',
  'search-later-p95': 'search',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measurements, name) && !Object.hasOwn(measuredWith, name));
if (unknown.length > 0) {
  const known = [...Object.keys(measurements), ...Object.keys(measuredWith)].join(', ');
  console.error(`No figure is called ${unknown.join(', ')}. Known: ${known}.`);
  process.exit(2);
}

const wanted = new Set(asked.map((name) => measuredWith[name] ?? name));
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  for (const result of await measure()) console.log(JSON.stringify(result));
}
await closeLoadedDesk();
process.exit(0);
