import { parseArgs } from 'node:util';
import { parseSeedPlan, type SeedPlan } from './seed/seed-plan.ts';

/** What the program was asked to do. */
export interface Flags {
  readonly port: number;
  readonly dataFolder: string;
  readonly seed: SeedPlan | undefined;
  /** Origin of the pages for people, when a proxy stands before them. */
  readonly publicUrl: string | undefined;
  readonly reset: boolean;
}

/** A flag that cannot be followed; the message is a sentence for whoever typed it. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

const DEFAULT_PORT = '4177';
const DEFAULT_DATA_FOLDER = '.data/central';
const LAST_PORT = 65_535;

export const USAGE =
  'Usage: npm run central -- --port=N --data=DIR [--seed=demo|empty|load:N] [--public-url=URL] [--reset]';

function parse(args: readonly string[]) {
  const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    seed: { type: 'string' },
    'public-url': { type: 'string' },
    reset: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new FlagError(error instanceof Error ? error.message : 'The flags could not be read.');
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > LAST_PORT)
    throw new FlagError(`--port must be a number from 0 to ${LAST_PORT}, not "${text}".`);
  return port;
}

function parseSeed(text: string): SeedPlan {
  const plan = parseSeedPlan(text);
  if (!plan) throw new FlagError(`--seed must be demo, empty or load:N with N from 1 to 2000000, not "${text}".`);
  return plan;
}

/** The cookies of the pages are for https alone. */
function parsePublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`)
    throw new FlagError(`--public-url must be an https address without a path, not "${text}".`);
  return url.origin;
}

/** Reads the command line. Throws `FlagError`. */
export function parseFlags(args: readonly string[]): Flags {
  const values = parse(args);
  const dataFolder = values.data ?? DEFAULT_DATA_FOLDER;
  if (dataFolder === '') throw new FlagError('--data must name a folder.');
  return {
    port: parsePort(values.port ?? DEFAULT_PORT),
    dataFolder,
    seed: values.seed === undefined ? undefined : parseSeed(values.seed),
    publicUrl: values['public-url'] === undefined ? undefined : parsePublicUrl(values['public-url']),
    reset: values.reset ?? false,
  };
}
