import { resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/lib/static-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Builds the app as it is published, and serves it where a static host may well put it: below other things. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({ root, configFile: resolve(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' });
  const server = await serveFolder(resolve(root, 'dist'), { path: '/some/where/' });
  project.provide('address', server.address);
  return () => server.close();
}
