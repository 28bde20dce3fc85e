import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { messages } from '../../scripts/messages/plugin.ts';

/** Tests in Node that drive a real Chromium on the built app; `global-setup.ts` builds and serves it. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // What tests look for is what the page says.
  plugins: [messages()],
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/global-setup.ts'],
    setupFiles: ['tests/load-catalogues.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser at a time: old machines, and machines of continuous integration, have two cores.
    fileParallelism: false,
  },
});
