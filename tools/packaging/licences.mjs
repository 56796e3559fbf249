import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../project.mjs';

/** What Vite writes down of the packages that it bundled, per part of the program. */
const LISTS = ['main', 'preload', 'renderer'].map((part) => join(PROJECT, 'out', part, 'licences.json'));

/** The file in the packaged program, beside what Electron and Chromium bring of their own. */
export const LICENCE_FILE = join(PROJECT, 'out', 'LICENTIES.txt');

const HEAD = `iGarage Balie bevat software van anderen. Hieronder staat per pakket de licentie. De licenties van Electron en
Chromium staan in LICENSE.electron.txt en LICENSES.chromium.html in de map van het programma.`;

const MIT = `The MIT License

Copyright (c) {holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

function manifestOf(name) {
  return JSON.parse(readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'));
}

function ofPackage(name) {
  const { name: ownName, version, license } = manifestOf(name);
  const text = readFileSync(join(PROJECT, 'node_modules', name, 'LICENSE'), 'utf8');
  return { name: ownName, version, identifier: license, text };
}

/** Some packages name their licence and leave its text out. */
function textOf({ name, identifier, text }) {
  if (text) return text.trim();
  if (identifier === 'Unlicense') return 'Given to the public domain by its author: https://unlicense.org';
  if (identifier !== 'MIT') throw new Error(`${name} brings no text of its licence (${identifier}): add it by hand`);
  const { author, homepage, repository } = manifestOf(name);
  const holder = typeof author === 'object' ? author.name : (author ?? homepage ?? repository?.url ?? name);
  return MIT.replace('{holder}', holder);
}

/** Every package in the program, each once, by name. `identifier`: its licence as SPDX writes it. */
export function shippedPackages() {
  const bundled = LISTS.filter((list) => existsSync(list)).flatMap((list) => JSON.parse(readFileSync(list, 'utf8')));
  const all = [...bundled, ofPackage('better-sqlite3')];
  const byName = new Map(all.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Writes the licences of everything that is shipped into one file. */
export function writeLicences() {
  const entries = shippedPackages().map(({ name, version, identifier, text }) =>
    [`${name} ${version} (${identifier})`, textOf({ name, identifier, text })].join('\n\n'),
  );
  writeFileSync(LICENCE_FILE, `${[HEAD, ...entries].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}
