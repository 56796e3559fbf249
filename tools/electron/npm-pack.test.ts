import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPackage } from './npm-pack.mjs';

let folder = '';
let source = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-pack-'));
  source = join(folder, 'source');
  mkdirSync(join(source, 'include'), { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'fetched', version: '1.0.0' }));
  writeFileSync(join(source, 'include', 'node.h'), '#define NODE');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a package that is fetched', { timeout: 30_000 }, () => {
  it('is unpacked, the wanted part alone', async () => {
    const contents = await fetchPackage(source, join(folder, 'wanted'), { only: ['include'] });
    expect(readdirSync(contents)).toEqual(['include']);
    expect(readFileSync(join(contents, 'include', 'node.h'), 'utf8')).toBe('#define NODE');
  });

  it('is accepted when its contents are those expected', async () => {
    const tarball = readFileSync(join(folder, 'wanted', 'fetched-1.0.0.tgz'));
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    expect(readdirSync(await fetchPackage(source, join(folder, 'same'), { integrity }))).toContain('package.json');
  });

  it('is refused, and not unpacked, when they are not', async () => {
    const target = join(folder, 'other');
    const refused = fetchPackage(source, target, { integrity: 'sha512-AAAA' });
    await expect(refused).rejects.toThrow(/is not what is expected: its contents are sha512-/);
    expect(readdirSync(target)).toEqual(['fetched-1.0.0.tgz']);
  });

  it('says what npm said when it cannot be had', async () => {
    const asked = fetchPackage(join(folder, 'nowhere'), join(folder, 'none'));
    await expect(asked).rejects.toThrow(/ended with \d+: npm error .*nowhere/s);
  });
});
