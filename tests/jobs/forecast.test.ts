import { deflateRawSync } from 'node:zlib';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { framed } from '../../src/formats/write-zip.ts';
import type { Forecast, WriteOptions } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { bytesOf } from './support.ts';

const options: WriteOptions = { format: 'xlsx', headers: 'es', columns: 'used', sheetNames: 'language' };

function forecast(name: string, blob: Blob): Promise<Forecast | undefined> {
  return createJobs().forecast([{ name, blob }], { version: '0.9.5' }, options);
}

/** A file of so many megabytes: the same part again and again, which is in memory once. */
function repeated(megabytes: number, part: string, before = '', behind = ''): Blob {
  const megabyte = new Blob([part.repeat(Math.ceil(1_000_000 / part.length))]);
  const parts = Array.from({ length: Math.round((megabytes * 1_000_000) / megabyte.size) }, () => megabyte);
  return new Blob([before, ...parts, behind]);
}

function project(parties: number, description = ''): string {
  const all = Array.from({ length: parties }, (_, index) => ({ id: `${index}`, name: 'Andina' }));
  return JSON.stringify({ id: 'oc4ids-abc123-1', title: 'Puente', description, parties: all });
}

/** A package of such projects. */
function packageOf(megabytes: number, text: string): Blob {
  return repeated(megabytes, `${text},`, '{"version":"0.9","projects":[', `${text}]}`);
}

/** A ZIP whose directory says how large its entries are; only of the beginning of each there is more than zeros. */
function zip(...entries: { name: string; megabytes: number; text: string }[]): Blob {
  const files = entries.map(({ name, megabytes, text }) => {
    const head = deflateRawSync(text);
    const size = megabytes * 1_000_000;
    const rest = new Uint8Array(Math.max(0, size / 20 - head.length));
    return { name, size, crc: 0, compression: 8 as const, packed: [new Uint8Array(head), rest] };
  });
  return new Blob([concatBytes([...framed(files)])]);
}

const row = (index: number): string => `<row r="${index}"><c r="A${index}"><v>${index * 7919}</v></c></row>`;
const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 100_000)).join('');
const rowBytes = row(100_000).length;

/** Two digits of what there really is. */
function about(amount: number): number {
  return Number(amount.toPrecision(2));
}

describe('what it will take', () => {
  it('is nothing to speak of for the files that people have', async () => {
    expect(await forecast('obras.json', packageOf(80, project(3)))).toBeUndefined();
    expect(await forecast('obras.csv', repeated(30, 'oc4ids-abc123-1,Puente\n'))).toBeUndefined();
    const sheet = { name: 'xl/worksheets/sheet1.xml', megabytes: 80, text: `<worksheet>${rows}` };
    expect(
      await forecast('obras.xlsx', zip({ name: 'xl/workbook.xml', megabytes: 0, text: '' }, sheet)),
    ).toBeUndefined();
  });

  it('is told of JSON with the number of its projects, up to a limit as a whole and beyond it in pieces', async () => {
    const text = project(30, 'Reemplazo del puente viejo. '.repeat(400));
    const whole = await forecast('obras.json', packageOf(200, text));
    const amount = { of: 'projects', about: about(200_000_000 / text.length) };
    expect(whole).toEqual({
      ...{ bytes: expect.closeTo(200_000_000, -6), amount, seconds: 16, memoryBytes: 1_600_000_000, inPieces: false },
      ...{ longSheets: [], wideSheets: [] },
    });
    const pieces = await forecast('obras.json', packageOf(1000, text));
    expect(pieces).toMatchObject({ seconds: 70, memoryBytes: 400_000_000, inPieces: true });
    expect(pieces!.amount).toEqual({ of: 'projects', about: about(1_000_000_000 / text.length) });
  });

  it('is told with the sheets that would not hold their rows, by the name that they would have', async () => {
    const text = project(500);
    const file = packageOf(250, text);
    const { longSheets } = (await forecast('obras.json', file))!;
    const parties = about((file.size / text.length) * 500);
    expect(parties).toBeGreaterThan(4 * 1_048_575);
    expect(longSheets).toEqual([{ name: 'Partes involucradas', rows: parties, sheets: 9, limit: 1_048_576 }]);
  });

  it('is told of a file that is soon read, where a workbook could not hold it', async () => {
    const file = packageOf(60, project(500));
    expect((await forecast('obras.json', file))!.longSheets).toMatchObject([
      { name: 'Partes involucradas', sheets: 2 },
    ]);
    const toCsv = { ...options, format: 'csv' } as const;
    expect(
      await createJobs().forecast([{ name: 'obras.json', blob: file }], { version: '0.9.5' }, toCsv),
    ).toBeUndefined();
  });

  it('is told with the sheets that would be too wide', async () => {
    const fields = Object.fromEntries(Array.from({ length: 17_000 }, (_, index) => [`campo${index}`, index]));
    const { wideSheets } = (await forecast('obras.json', packageOf(250, JSON.stringify({ id: '1', ...fields }))))!;
    // With the id, and with what leads to rows whose id is that of others.
    expect(wideSheets).toEqual([{ name: 'Proyectos', columns: 17_002, limit: 16_384 }]);
  });

  it('is told of text with the number of its rows, quoted line ends not among them', async () => {
    const line = 'oc4ids-abc123-1,"Puente\ndel río",Reemplazo\n';
    const found = await forecast('obras.csv', repeated(100, line));
    expect(found).toMatchObject({ bytes: expect.closeTo(100_000_000, -6), seconds: 16, memoryBytes: 2_000_000_000 });
    expect(found!.amount).toEqual({ of: 'rows', about: about(100_000_000 / bytesOf(line).length) });
  });

  it('is told of a workbook by what it unpacks to, without unpacking it', async () => {
    const parts = [
      { name: 'xl/workbook.xml', megabytes: 0, text: '' },
      { name: 'xl/worksheets/sheet1.xml', megabytes: 100, text: `<worksheet><sheetData>${rows}` },
      { name: 'xl/worksheets/sheet2.xml', megabytes: 20, text: `<x:worksheet>${rows.replaceAll('<row', '<x:row')}` },
      { name: 'xl/sharedStrings.xml', megabytes: 30, text: '<sst>' },
    ];
    const found = await forecast('obras.xlsx', zip(...parts));
    expect(found).toMatchObject({ unpackedBytes: 150_000_000, seconds: 12, memoryBytes: 1_100_000_000 });
    const expected = 100_000_000 / rowBytes + 20_000_000 / (rowBytes + 2);
    expect(found!.amount!.about / expected).toBeCloseTo(1, 1);
    const table = '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>';
    const content = { name: 'content.xml', megabytes: 190, text: table.repeat(5000) };
    const ods = await forecast('obras.ods', zip({ name: 'mimetype', megabytes: 0, text: '' }, content));
    expect(ods!.amount!.about / (190_000_000 / table.length)).toBeCloseTo(1, 1);
  });

  it('is told of text files in a ZIP', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `oc4ids-${index},${index * 31}\n`).join('');
    const found = await forecast(
      'obras.zip',
      zip({ name: 'a.csv', megabytes: 60, text: lines }, { name: 'b.csv', megabytes: 60, text: lines }),
    );
    expect(found).toMatchObject({ unpackedBytes: 120_000_000, seconds: 19, amount: { of: 'rows' } });
  });

  it('is not told where reading will refuse the file', async () => {
    const sheet = { name: 'xl/worksheets/sheet1.xml', megabytes: 600, text: rows };
    expect(
      await forecast('obras.xlsx', zip({ name: 'xl/workbook.xml', megabytes: 0, text: '' }, sheet)),
    ).toBeUndefined();
    expect(await forecast('obras.csv', repeated(600, 'a,b\n'))).toBeUndefined();
    expect(await forecast('obras.json', packageOf(4100, project(3)))).toBeUndefined();
    expect(
      await forecast('obras.zip', new Blob([zip({ name: 'a.csv', megabytes: 60, text: 'a' }).slice(0, -40)])),
    ).toBeUndefined();
    const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
    const path = join(folder, 'obras.json');
    writeFileSync(path, '[{"id":"1"}]');
    const gone = await openAsBlob(path);
    rmSync(folder, { recursive: true });
    expect(await forecast('obras.json', gone)).toBeUndefined();
  });

  it('leaves out what it cannot know', async () => {
    const unknown: [string, Blob][] = [
      ['one project', repeated(200, '{"id":"1"},', '{"projects":[{"parties":[', '0]}]}')],
      ['no list', repeated(200, '"x",', '{"a":[', '0]}')],
      ['lines', repeated(200, '{"id":"1"}\n')],
      ['no JSON', repeated(200, '{"id":},', '[')],
      ['levels', repeated(200, '['.repeat(600) + ']'.repeat(600) + ',', '[')],
      ['more levels', repeated(200, '['.repeat(1_000_000), '[')],
    ];
    for (const [name, blob] of unknown) {
      const found = await forecast('obras.json', blob);
      expect([name, found?.seconds, found?.amount]).toEqual([name, 16, undefined]);
    }
    const damaged = zip(
      { name: 'xl/workbook.xml', megabytes: 0, text: '' },
      { name: 'xl/worksheets/sheet1.xml', megabytes: 140, text: '' },
    );
    expect((await forecast('obras.xlsx', damaged))?.amount).toBeUndefined();
  });
});
