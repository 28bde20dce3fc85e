import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { checksumLines, listFiles, sha256 } from '../build/files.ts';

interface Built {
  version: string;
  /** The folder for static hosts. */
  hosted: string;
  /** The app as one file. */
  single: string;
  /** What goes into the ZIP beside the app, by its name there. */
  papers: Readonly<Record<string, string>>;
}

/** All entries have this time, so that the same sources make the same ZIP. The format knows no earlier one. */
const mtime = new Date(1980, 0, 1);

/**
 * What is published of a version: a ZIP for hosts (the app in a folder of its own, with how to host it), the app as one file, and
 * their checksums. What was in the folder is removed.
 */
export function makeRelease(folder: string, { version, hosted, single, papers }: Built): string[] {
  const entries: Zippable = {};
  for (const [name, path] of Object.entries(papers)) entries[name] = [readFileSync(path), { mtime }];
  for (const path of listFiles(hosted)) entries[`app/${path}`] = [readFileSync(join(hosted, path)), { mtime }];

  const page = readFileSync(single);
  const files: Readonly<Record<string, Uint8Array>> = {
    [`oc4ids-converter-${version}.zip`]: zipSync(entries, { level: 9 }),
    [`oc4ids-converter-${version}-${sha256(page).slice(0, 8)}.html`]: page,
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const names = listFiles(folder);
  writeFileSync(join(folder, 'checksums.txt'), strToU8(checksumLines(folder, names)));
  return [...names, 'checksums.txt'];
}
