import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './tools/mutants/plugin.mjs';

const { SIM_MUTANT } = process.env;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          // They run beside tests that need a whole computer.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: SIM_MUTANT === undefined ? [] : [mutantPlugin(SIM_MUTANT)],
        test: {
          name: 'simulation',
          // Vitest keeps what it transformed, whatever a mutant's edit was.
          fsModuleCache: SIM_MUTANT === undefined,
          // Each half of the seeds is half a minute of work, whatever else waits.
          maxWorkers: 2,
          include: ['test/simulation/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/fixtures/seeded-service.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'packaged',
          // The main job of the manual once more, in the program as it is packaged.
          include: ['test/packaged/**/*.test.ts', 'test/e2e/main-job.test.ts'],
          globalSetup: ['test/e2e/fixtures/seeded-service.ts', 'test/packaged/fixtures/packaged-desks.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
