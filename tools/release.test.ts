import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { staged } from './stage-release.mjs';

const PROJECT = join(import.meta.dirname, '..');
const text = readFileSync(join(PROJECT, '.github/workflows/release.yml'), 'utf8');
const workflow = parse(text);
interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const steps = Object.values(workflow.jobs as Record<string, { steps: Step[] }>).flatMap((job) => job.steps);
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
    const users = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(users.map(({ name }) => name)).toEqual([
      "Key for the notarisation, as the file that Apple's tool reads",
      'Package and sign',
    ]);
    expect(text).not.toMatch(/password: ["']?\w{8,}/i);
  });

  it('names the browser of the runner where tests run: Ubuntu has no package for one', () => {
    const testing = steps.filter(({ run }) => /npm (test|run test:packaged)/.test(run ?? ''));
    expect(testing.map(({ env }) => env?.CHROMIUM_PATH)).toEqual(['/usr/bin/google-chrome', '/usr/bin/google-chrome']);
  });

  it('gives the notarisation its key as a path to a file that nobody else reads', () => {
    const [write, sign] = steps.filter((step) => JSON.stringify(step).includes('key.p8'));
    expect(write?.if).toBe("matrix.name == 'macos'");
    expect(write?.env?.KEY).toContain('secrets.APPLE_API_KEY');
    expect(write?.run).toContain(`umask 077 && printf '%s\\n' "$KEY" > "$RUNNER_TEMP/key.p8"`);
    expect(sign?.env?.APPLE_API_KEY).toContain("format('{0}/key.p8', runner.temp)");
    expect(sign?.env?.APPLE_API_KEY).not.toContain('secrets.');
  });

  it('sums up nothing that changes after it: the share of the desks stands in the feeds', () => {
    expect(steps.find(({ run }) => run?.includes('sha256sum'))?.run).toContain('sha256sum -- !(latest*.yml) >');
  });

  it('brings a list of what it is made of, checksums, and a first share of the desks', () => {
    const published = JSON.stringify(workflow.jobs.publish.steps);
    for (const part of ['npm sbom --sbom-format=cyclonedx', 'sha256sum', 'stage-release.mjs 10', '--draft'])
      expect(published).toContain(part);
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
