import { rename, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';

/** A name as part of a file name that Windows, macOS and Linux all take; empty when nothing of it can stay. */
export function fileNamePart(name: string): string {
  return name
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** Written beside the target and renamed, so that a full disk leaves no half file under the chosen name. */
export async function writeWhole(file: string, content: Uint8Array): Promise<Result<null, IpcError>> {
  const partial = `${file}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, file);
    return ok(null);
  } catch (error) {
    await rm(partial, { force: true });
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return err({ code: full ? 'disk_full' : 'file_not_written' });
  }
}
