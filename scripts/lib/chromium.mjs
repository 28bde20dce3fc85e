import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A Chromium or Chrome that is there: the one that `CHROME_PATH` names, the system's, Playwright's own. */
export async function findChromium() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  const folders = [...new Set(['/usr/bin', ...PATH.split(delimiter)])];
  const system = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (system) return system;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Finds Chromium or installs it, with the means this computer has. */
export async function findOrInstallChromium(root) {
  const found = await findChromium();
  if (found || process.env.CHROME_PATH) return found;
  console.log('No Chromium found: installing one for the browser tests …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  attempt(process.execPath, [cli, 'install', 'chromium'], 300_000);
  const own = await findChromium();
  if (own) return own;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    attempt('apt-get', ['update'], 300_000);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 900_000);
  }
  return findChromium();
}

function attempt(command, args, timeout) {
  const { status, stderr } = spawnSync(command, args, { timeout, encoding: 'utf8' });
  if (status !== 0) console.log(`${command} ${args[0]}: ${(stderr ?? '').trim().split('\n').at(-1) ?? 'failed'}`);
}
