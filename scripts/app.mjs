/** `npm run app`: builds the app and serves it on this computer, also on a fresh clone. `PORT` names another port than 4173. */
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './lib/install.mjs';
import { serveFolder } from './lib/static-server.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
if (!installIfNeeded(root)) process.exit(1);

const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const { address } = await serveFolder(join(root, 'dist'), { port: Number(process.env.PORT ?? 4173) });
console.log(`OC4IDS Converter: ${address} (Ctrl+C to stop)`);
