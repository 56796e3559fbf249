import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Another service works in the folder; two in one would spoil the database. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Whether a process is there, and can be the one that wrote the lock: numbers are given out again. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('central');
}

async function tryCreate(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes a folder and claims it for this process; the answer gives it free. The lock of a process that was killed is
 * taken over. Throws `FolderInUseError`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  await mkdir(folder, { recursive: true });
  if (!(await tryCreate(file))) {
    const pid = Number(await readFile(file, 'utf8'));
    if (isRunning(pid))
      throw new FolderInUseError(`The folder ${dirname(folder)} is in use by process ${pid} (see ${file}).`);
    await rm(file, { force: true });
    if (!(await tryCreate(file)))
      throw new FolderInUseError(`The folder ${dirname(folder)} is being opened by another process.`);
  }
  return () => rm(file, { force: true });
}
