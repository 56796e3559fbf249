import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failedTests } from './failed-tests.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('tells of each test that failed its file, its name and the begin of what it said', () => {
  const report = join(folder, 'report.json');
  const passed = { status: 'passed', fullName: 'a desk opens', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'a desk closes',
    failureMessages: ['AssertionError: expected 1 to be 2\n- 2\n+ 1\n    at close'],
  };
  const testResults = [
    { name: join(folder, 'desk.test.ts'), status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: join(folder, 'fleet.test.ts'), status: 'failed', message: 'Cannot find module', assertionResults: [] },
    { name: join(folder, 'car.test.ts'), status: 'passed', message: '', assertionResults: [passed] },
  ];
  writeFileSync(report, JSON.stringify({ testResults }));
  expect(failedTests(report, folder)).toEqual([
    'desk.test.ts: a desk closes: AssertionError: expected 1 to be 2\n    - 2\n    + 1',
    'fleet.test.ts: Cannot find module',
  ]);
});
