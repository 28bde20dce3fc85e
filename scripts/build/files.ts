import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files below the folder, with `/`, in an order that is the same everywhere. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The list that `sha256sum -c` reads. */
export function checksumLines(folder: string, paths: readonly string[]): string {
  return paths.map((path) => `${sha256(readFileSync(join(folder, path)), 'hex')}  ${path}\n`).join('');
}

/** As policies and `integrity` write it. */
export function integrity(content: string | Uint8Array): string {
  return `sha256-${sha256(content, 'base64')}`;
}

export function sha256(content: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}
