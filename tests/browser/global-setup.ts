import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
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
  // In a process of its own: in this one NODE_ENV is `test`, which would build another React.
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app cannot be built: ${stderr}`);
  const server = await serveFolder(resolve(root, 'dist'), { path: '/some/where/' });
  project.provide('address', server.address);
  return () => server.close();
}
