import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { licences } from './scripts/build/licences.ts';
import { messages } from './scripts/messages/plugin.ts';

/** Unit tests. Those that need a document say so in their first line: `// @vitest-environment jsdom`. */
export default defineConfig({
  plugins: [react(), licences(), messages()],
  define: { __APP_VERSION__: JSON.stringify('test') },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    environment: 'node',
    setupFiles: ['tests/fixed-seed.ts', 'tests/load-catalogues.ts'],
    testTimeout: 20_000,
  },
});
