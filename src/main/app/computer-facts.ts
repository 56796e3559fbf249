import { readdirSync, statfsSync, statSync } from 'node:fs';
import { cpus, freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { screen } from 'electron';

const MB = 1024 * 1024;

/** Size in MB of each file at the top of the data folder, by its name; names of ours and of Chromium alone. */
function sizesOf(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, Math.round((statSync(join(folder, name)).size / MB) * 100) / 100]),
  );
}

/** What support asks of the computer: sizes and numbers, no names and no paths, in which the user's name can stand. */
export function computerFacts(folder: string): Readonly<Record<string, unknown>> {
  const disk = statfsSync(folder);
  return {
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / MB),
    memoryFreeMb: Math.round(freemem() / MB),
    diskFreeMb: Math.round((disk.bavail * disk.bsize) / MB),
    runningMinutes: Math.round(process.uptime() / 60),
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width}x${size.height} x${scaleFactor}`),
    files: sizesOf(folder),
  };
}
