import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { staged } from './stage-release.mjs';

const PROJECT = join(import.meta.dirname, '..');
const text = readFileSync(join(PROJECT, '.github/workflows/release.yml'), 'utf8');
const workflow = parse(text);
const scripts = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).scripts;

const FEED = 'version: 1.5.0\nfiles:\n  - url: a.exe\n    sha512: abc\n    size: 1\npath: a.exe\nsha512: abc\n';

describe('the release workflow', () => {
  it('builds on Windows, macOS and Linux, after everything was tested', () => {
    const { check, package: packaged, publish } = workflow.jobs;
    const systems = packaged.strategy.matrix.include.map(({ os }: { os: string }) => os.split('-')[0]);
    expect(systems).toEqual(['windows', 'macos', 'ubuntu']);
    expect([packaged.needs, publish.needs]).toEqual(['check', 'package']);
    expect(JSON.stringify(check.steps)).toContain('npm test');
    expect(JSON.stringify(check.steps)).toContain('npm audit');
  });

  it('calls no script that the project does not have', () => {
    const called = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(called.filter((name) => !(String(name) in scripts))).toEqual([]);
  });

  it('holds no secret, and gives each to the step that needs it alone', () => {
    const withSecrets = Object.values(workflow.jobs).flatMap((job) => (job as { steps: object[] }).steps);
    const users = withSecrets.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(users).toHaveLength(1);
    expect(text).not.toMatch(/password: ["']?\w{8,}/i);
  });

  it('brings a list of what it is made of, checksums, and a first share of the desks', () => {
    const steps = JSON.stringify(workflow.jobs.publish.steps);
    for (const part of ['npm sbom --sbom-format=cyclonedx', 'sha256sum', 'stage-release.mjs 10', '--draft'])
      expect(steps).toContain(part);
  });
});

describe('a share of the desks', () => {
  it('is written into the feed, changed, and taken out for all', () => {
    expect(parse(staged(FEED, 10))).toEqual({ ...parse(FEED), stagingPercentage: 10 });
    expect(parse(staged(staged(FEED, 10), 50))).toMatchObject({ stagingPercentage: 50 });
    expect(parse(staged(staged(FEED, 10), 100))).toEqual(parse(FEED));
  });

  it.each([0, 101, 12.5, Number.NaN])('is refused as %s percent', (percent) => {
    expect(() => staged(FEED, percent)).toThrow('whole number');
  });

  it('is written into no other file', () => {
    expect(() => staged('a: 1', 10)).toThrow('no feed');
  });
});
