import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINES = 200;

/** The last lines of the log; none when there is no log. */
export function logTail(dataFolder: string): readonly string[] {
  try {
    return readFileSync(join(dataFolder, 'logs', 'desk.log'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-LINES);
  } catch {
    return [];
  }
}
