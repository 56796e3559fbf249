import { defineConfig } from 'vite';

/** The reference service runs from the repository: its packages stay in node_modules. */
export default defineConfig({
  build: {
    ssr: 'src/central/index.ts',
    target: 'node20',
    outDir: 'out/central',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'index.js' } },
  },
});
