import { readdirSync, statfsSync, statSync } from 'node:fs';
import { cpus, freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { screen } from 'electron';

const MB = 1024 * 1024;

/** Size in MB of each file at the top of the data folder, by its name; names of ours and of Chromium alone. */
function sizesOf(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ name }) => {
    // Chromium removes files of its own at any time.
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    return [name, Math.round((size / MB) * 100) / 100];
  });
  return Object.fromEntries(sizes);
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
