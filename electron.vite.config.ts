import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** What was bundled, for the licences that the packaged program brings along. */
const license = { fileName: 'licences.json' };

/** The product targets Electron 45; the code also runs in Electron 33, which closed networks can get. */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      license,
      // Half the text to read at every start.
      minify: true,
      externalizeDeps: { exclude: [] },
      rolldownOptions: {
        // A thread of its own reads files that people were sent.
        input: { index: 'src/main/index.ts', 'table-worker': 'src/main/files/table-worker.ts' },
        external: ['electron', 'better-sqlite3'],
        // An ES module that imports from Electron loads every part of it at once; `require` loads what is used.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      license,
      // A sandboxed preload script is one CommonJS file.
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      license,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // Every file of the first screen is a round trip to the main process before anything shows.
        output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
      },
      // Inlined as data: URLs they would not pass the content security policy.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
    },
  },
});
