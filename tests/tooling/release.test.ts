import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksumLines, sha256 } from '../../scripts/build/files.ts';
import { makeRelease } from '../../scripts/release/release.ts';

describe('what is published of a version', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    mkdirSync(join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'dist/assets/a.js'), 'let a;');
    writeFileSync(join(folder, 'one.html'), '<p>all</p>');
    writeFileSync(join(folder, 'hosting.md'), '# Hosting');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const make = (to: string): string[] =>
    makeRelease(join(folder, to), {
      version: '1.2.3',
      hosted: join(folder, 'dist'),
      single: join(folder, 'one.html'),
      papers: { 'HOSTING.md': join(folder, 'hosting.md') },
    });

  it('is a ZIP with the whole folder for hosts, the one file with its checksum in its name, and their checksums', () => {
    const page = `oc4ids-converter-1.2.3-${sha256('<p>all</p>').slice(0, 8)}.html`;
    expect(make('release')).toEqual([page, 'oc4ids-converter-1.2.3.zip', 'checksums.txt']);

    const zip = unzipSync(readFileSync(join(folder, 'release/oc4ids-converter-1.2.3.zip')));
    const texts = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(texts).toEqual({
      'HOSTING.md': '# Hosting',
      'app/index.html': '<p>page</p>',
      'app/assets/a.js': 'let a;',
    });
    expect(readFileSync(join(folder, 'release', page), 'utf8')).toBe('<p>all</p>');
    expect(readFileSync(join(folder, 'release/checksums.txt'), 'utf8')).toBe(
      checksumLines(join(folder, 'release'), [page, 'oc4ids-converter-1.2.3.zip']),
    );
  });

  it('is the same each time, and leaves nothing of what was there before', () => {
    make('first');
    mkdirSync(join(folder, 'second'));
    writeFileSync(join(folder, 'second/oc4ids-converter-1.0.0.zip'), 'old');
    make('second');
    expect(checksumLines(join(folder, 'second'), ['checksums.txt'])).toBe(
      checksumLines(join(folder, 'first'), ['checksums.txt']),
    );
    expect(() => readFileSync(join(folder, 'second/oc4ids-converter-1.0.0.zip'))).toThrow();
  });
});
