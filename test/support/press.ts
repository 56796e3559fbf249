import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron } from 'playwright';
import { build } from 'vite';
import type { PrintDocument } from '../../src/main/print/paper.ts';
import type { PaperChoice } from '../../src/shared/desk/print-choice.ts';
import { resolveElectron } from '../../tools/electron.mjs';
import type { Measured, Measurement } from './press-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface PrintedPdf {
  readonly file: string;
  /** From the document to the bytes. */
  readonly ms: number;
}

/** The press of the desk in a real Electron. */
export interface TestPress {
  toPdf(document: PrintDocument): Promise<PrintedPdf>;
  /** The code of what went wrong; `null` when it was printed. */
  toPaper(document: PrintDocument, choice: PaperChoice): Promise<string | null>;
  /** Makes a PDF of so many cars in that program alone, and says how long it took. */
  measure(what: Measured, cars: number): Promise<Measurement>;
  close(): Promise<void>;
}

async function buildApp(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    // The program stands in a folder of its own, without packages beside it.
    ssr: { noExternal: true },
    build: {
      target: 'node20',
      outDir: folder,
      ssr: join(ROOT, 'test/support/press-app.ts'),
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'press', version: '1.0.0', main: 'main.cjs' }));
}

export async function startPress(): Promise<TestPress> {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  await buildApp(join(folder, 'app'));
  const { executablePath, flags, env } = await resolveElectron();
  const app = await electron.launch({
    executablePath,
    args: [...flags, join(folder, 'app'), `--user-data-dir=${join(folder, 'data')}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  await app.evaluate(({ app: program }) => program.whenReady());
  let made = 0;
  return {
    toPdf: async (document) => {
      const { bytes, ms } = await app.evaluate(async (_electron, asked) => {
        const begun = performance.now();
        const pdf = await globalThis.press.toPdf(asked);
        return { bytes: Buffer.from(pdf).toString('base64'), ms: performance.now() - begun };
      }, document);
      made += 1;
      const file = join(folder, `${made}.pdf`);
      writeFileSync(file, Buffer.from(bytes, 'base64'));
      return { file, ms };
    },
    toPaper: (document, choice) =>
      app.evaluate(
        async (_electron, [asked, how]) => {
          const printed = await globalThis.press.toPaper(asked, how);
          return printed.ok ? null : printed.error;
        },
        [document, choice] as const,
      ),
    measure: (what, cars) =>
      app.evaluate((_electron, [asked, count]) => globalThis.measure(asked, count), [what, cars] as const),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
