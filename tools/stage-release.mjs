import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { main } from './project.mjs';

/** The same words of a feed (`latest*.yml`) for a share of the desks, in percent; 100 is all of them. */
export function staged(feed, percent) {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100)
    throw new Error(`The share of the desks is a whole number from 1 to 100; it is "${percent}".`);
  const { stagingPercentage: _before, ...rest } = parse(feed);
  if (typeof rest.version !== 'string' || typeof rest.sha512 !== 'string')
    throw new Error('This is no feed of updates: it names no version and checksum.');
  return stringify(percent === 100 ? rest : { ...rest, stagingPercentage: percent });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const [percent, ...files] = process.argv.slice(2);
    if (files.length === 0) throw new Error('Usage: node tools/stage-release.mjs PERCENT latest*.yml');
    for (const file of files) writeFileSync(file, staged(readFileSync(file, 'utf8'), Number(percent)));
  });
}
