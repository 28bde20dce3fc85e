import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readZip } from '../../src/formats/read-zip.ts';
import { writeZip } from '../../src/formats/write-zip.ts';
import { xlsxOf } from './xlsx-parts.ts';

const csv = strToU8('id\n1\n');
const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await readZip(bytes, 'x.zip')).problems.map((problem) => problem.code);

describe('reading a ZIP', () => {
  it('gives the files that can be read, in order of their names, with their folders', async () => {
    const xlsx = xlsxOf({ sheets: [''] });
    const result = await readZip(
      zipSync({ 'data/b.csv': csv, 'data/': new Uint8Array(), 'data/a.csv': csv, 'Z.xlsx': xlsx }),
      'x.zip',
    );
    expect(result.value?.map((entry) => entry.name)).toEqual(['Z.xlsx', 'data/a.csv', 'data/b.csv']);
    expect(result.value?.[0]?.bytes).toEqual(xlsx);
    expect(result.problems).toEqual([]);
  });

  it('passes over what systems leave behind, and names what it leaves out', async () => {
    const names = [
      '__MACOSX/._a.csv',
      '.DS_Store',
      'a/.hidden.csv',
      'Thumbs.db',
      '~$a.xlsx',
      'LEEME.txt',
      'inner.zip',
      'doc.pdf',
      'a.csv',
    ];
    const contents: Record<string, Uint8Array> = {
      'inner.zip': zipSync({ 'b.csv': csv }),
      'doc.pdf': strToU8('%PDF-'),
    };
    const result = await readZip(
      zipSync(Object.fromEntries(names.map((name) => [name, contents[name] ?? csv]))),
      'x.zip',
    );
    expect(result.value?.map((entry) => entry.name)).toEqual(['a.csv']);
    expect(result.problems.map((problem) => [problem.code, problem.severity, problem.places[0]?.file])).toEqual([
      ['file.ignored', 'note', 'LEEME.txt'],
      ['file.ignored', 'note', 'doc.pdf'],
      ['file.nested_zip', 'warning', 'inner.zip'],
    ]);
  });

  it('trusts no path', async () => {
    const result = await readZip(zipSync({ '../../etc/a.csv': csv, 'C:\\temp\\b.csv': csv, '/c.csv': csv }), 'x.zip');
    expect(result.value?.map((entry) => entry.name).sort()).toEqual(['c.csv', 'etc/a.csv', 'temp/b.csv']);
  });

  it('is refused where nothing is inside, where it is cut short, and where it is too large', async () => {
    expect(await codes(zipSync({ 'LEEME.txt': csv }))).toEqual(['file.nothing_inside', 'file.ignored']);
    expect(await codes(zipSync({}))).toEqual(['file.nothing_inside']);
    const bytes = zipSync({ 'a.csv': csv });
    expect(await codes(bytes.slice(0, -10))).toEqual(['file.damaged']);
    const bomb = bytes.slice();
    const directory = bomb.findIndex(
      (byte, index) => byte === 0x50 && bomb[index + 1] === 0x4b && bomb[index + 2] === 1,
    );
    bomb[directory + 27] = 0x7f;
    expect(await codes(bomb)).toEqual(['file.too_large']);
  });
});

describe('writing a ZIP', () => {
  const entries = [
    { name: 'data/proyectos.csv', bytes: strToU8('id\r\n1\r\n'.repeat(1000)) },
    { name: 'ñ.csv', bytes: new Uint8Array() },
  ];

  it('is read by others, and the same at any time', async () => {
    const bytes = await writeZip(entries);
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked)).toEqual(['data/proyectos.csv', 'ñ.csv']);
    expect(unpacked['data/proyectos.csv']).toEqual(entries[0]?.bytes);
    expect(bytes.length).toBeLessThan(1000);
    expect(await writeZip(entries)).toEqual(bytes);
  });

  it('works where the browser cannot compress', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    try {
      expect(unzipSync(await writeZip(entries))).toEqual(
        unzipSync(zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes])))),
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('comes back exactly', async () => {
    const content = fc
      .uint8Array({ maxLength: 200 })
      .map((bytes) => Uint8Array.of(0x69, 0x2c, ...bytes.map((byte) => 32 + (byte % 90))));
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 5 }), async (contents) => {
        const files = contents.map((bytes, index) => ({ name: `${index}.csv`, bytes }));
        expect(await readZip(await writeZip(files), 'x.zip')).toEqual({ value: files, problems: [] });
      }),
    );
  });
});
