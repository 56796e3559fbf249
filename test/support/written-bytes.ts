import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A text as UTF-8 and as UTF-16, the two ways in which Chromium and SQLite write; in small letters. */
function writings(text: string): readonly string[] {
  const small = text.toLowerCase();
  return [Buffer.from(small, 'utf8').toString('latin1'), Buffer.from(small, 'utf16le').toString('latin1')];
}

/** Where texts can be read below folders, whatever their capitals: `text in file`. */
export function findInFiles(texts: readonly string[], ...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    filesBelow(folder).flatMap((file) => {
      const content = readFileSync(file).toString('latin1').toLowerCase();
      const found = texts.filter((text) => writings(text).some((written) => content.includes(written)));
      return found.map((text) => `${text} in ${relative(folder, file)}`);
    }),
  );
}
