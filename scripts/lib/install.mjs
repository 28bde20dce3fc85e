import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what `package-lock.json` says, unless that is what is there. Returns false where that failed. */
export function installIfNeeded(root) {
  if (isInstalled(root)) return true;
  console.log('Installing packages …');
  if (npm(root, ['ci'], 'pipe')) return true;
  // A lock file that was made where a registry lacks the packages of other systems does not name those, and then `npm ci`
  // refuses to work. `npm install` takes the same versions from the same lock file, and finds the rest.
  return npm(root, ['install', '--no-save'], 'inherit');
}

function npm(root, args, stdio) {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio,
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Compares with the list that npm keeps of what it installed; packages for other systems may be absent. */
function isInstalled(root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === entry.version : entry.optional === true;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
