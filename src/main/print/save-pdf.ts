import { rename, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';

/** A document to print on A4: HTML without scripts, and the style sheet it links to as `style.css`. */
export interface PrintDocument {
  readonly page: string;
  readonly style: string;
  readonly landscape: boolean;
}

/** What saving a document needs from the system. */
export interface SavePdfDeps {
  /** Asks the person where to save; `null` when cancelled. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly renderPdf: (document: PrintDocument) => Promise<Buffer>;
}

/** A name as part of a file name that Windows, macOS and Linux all take; empty when nothing of it can stay. */
export function fileNamePart(name: string): string {
  return name
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** Written beside the target and renamed, so that a full disk leaves no half file under the chosen name. */
async function writeWhole(file: string, content: Buffer): Promise<Result<null, IpcError>> {
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

/** Saves a document as PDF where the person wants it; `null` when cancelled, and then nothing was made. */
export async function savePdf(
  { chooseFile, renderPdf }: SavePdfDeps,
  suggestedName: string,
  document: () => PrintDocument,
): Promise<Result<{ readonly savedTo: string } | null, IpcError>> {
  const savedTo = await chooseFile(suggestedName);
  if (savedTo === null) return ok(null);
  const written = await writeWhole(savedTo, await renderPdf(document()));
  return written.ok ? ok({ savedTo }) : written;
}
