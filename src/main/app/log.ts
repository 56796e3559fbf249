import { join } from 'node:path';
import log from 'electron-log/main.js';

const MAX_BYTES = 2 * 1024 * 1024;

/** Words for what happened and codes; never names, e-mail addresses, plates or tokens. */
export interface Log {
  info(event: string, codes?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, codes?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, codes?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Writes to `logs/desk.log` in the data folder, 2 MB at most and one older file; warnings also to the terminal. */
export function createLog(dataFolder: string): Log {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'desk.log');
  log.transports.file.maxSize = MAX_BYTES;
  log.transports.console.level = 'warn';
  const line = (event: string, codes?: Readonly<Record<string, unknown>>) =>
    codes ? `${event} ${JSON.stringify(codes)}` : event;
  return {
    info: (event, codes) => log.info(line(event, codes)),
    warn: (event, codes) => log.warn(line(event, codes)),
    error: (event, codes) => log.error(line(event, codes)),
  };
}
