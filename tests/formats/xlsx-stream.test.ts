import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { Tables, type WorkbookTarget } from '../../src/core/model/workbook-target.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { openXlsxStream } from '../../src/formats/xlsx-stream.ts';
import { hasOpenpyxl, hasSoffice, openInLibreOffice, openpyxlContents } from './other-programs.ts';

const rowLimit = 500;
const headerRowsOf = (name: string): number => (name === 'Meta' ? 0 : 1);

/** Sheets that go on, one of them with rows within rows, one of a few rows, one without any, and a table. */
function* fill(target: WorkbookTarget): Generator<void> {
  const long = target.openSheet('Projects', ['id', 'text']);
  const short = target.openSheet('Long: name / that Excel would not take', ['id', 'número']);
  target.openSheet('projects', []);
  for (let index = 0; index < 1200; index++) {
    const cells = long.beginRow();
    const within = index % 100 === 0 ? long.beginRow() : undefined;
    cells[0] = `ñ${index}`;
    cells[1] =
      index === 701
        ? ' a  b\r\n\tc_x0041_\u0001'
        : index === 700
          ? '"€ <&>'.repeat(50_000)
          : `${index}, `.repeat(index % 40);
    if (within) {
      within[1] = index % 200 === 0;
      long.endRow(within);
    }
    if (index % 200 === 0) {
      const inner = short.beginRow();
      inner[1] = index / 7;
      short.endRow(inner);
    }
    long.endRow(cells);
    if (index % 90 === 0) yield;
  }
  target.addTable({ name: 'Meta', rows: [['a'], undefined, ['  b ', true, -1e21]] });
}

async function streamed(): Promise<Uint8Array> {
  const stream = await openXlsxStream({ rowLimit, headerRowsOf });
  for (const _ of fill(stream)) await stream.compressed();
  expect(stream.split).toEqual([{ name: 'Projects', sheets: 3 }]);
  expect(stream.sizes.map(({ rows }) => rows)).toEqual([500, 500, 215, 7, 1, 3]);
  const zip = await stream.finish();
  if ('tooLarge' in zip) throw new Error(zip.tooLarge);
  return concatBytes([...zip.pieces]);
}

async function whole(): Promise<Uint8Array> {
  const tables = new Tables(rowLimit);
  for (const _ of fill(tables)) continue;
  return writeXlsx(tables.all, { styles: tables.all.map(({ name }) => ({ headerRows: headerRowsOf(name) })) });
}

describe('a workbook that is compressed while its rows are made', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['by the browser', 'without it'])(
    'has the cells and the looks of one that is written as a whole: %s',
    async (way) => {
      const usual = await whole();
      if (way === 'without it') vi.stubGlobal('CompressionStream', undefined);
      const parts = await streamed();
      vi.unstubAllGlobals();
      expect((await readWorkbook(parts, 'a.xlsx')).value).toEqual((await readWorkbook(usual, 'a.xlsx')).value);
      expect(looksOf(parts)).toEqual(looksOf(usual));
    },
  );
});

describe.skipIf(!hasOpenpyxl && !hasSoffice)('other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-stream-'));
  const paths = ['whole.xlsx', 'streamed.xlsx'].map((name) => join(folder, name));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('find the same in both', { timeout: 120_000 }, async () => {
    const [usual, parts] = paths as [string, string];
    writeFileSync(usual, await whole());
    writeFileSync(parts, await streamed());
    if (hasOpenpyxl) {
      const [before, after] = openpyxlContents([usual, parts]);
      // Of texts that are not shared, openpyxl leaves escapes of Excel's as they stand.
      const escapes = (contents: unknown): string => JSON.stringify(contents).replaceAll('_x005F_', '_');
      expect(escapes(after) === escapes(before)).toBe(true);
      expect(Object.keys(after.sheets)).toHaveLength(6);
    }
    if (hasSoffice) {
      openInLibreOffice(paths, folder, join(folder, 'profile'));
      const [before, after] = ['whole.fods', 'streamed.fods'].map((name) =>
        tablesOf(readFileSync(join(folder, name), 'utf8')),
      );
      expect(after).toEqual(before);
      expect(after!.length).toBeGreaterThan(1000);
    }
  });
});

/** Names and texts of a workbook that LibreOffice has written. */
function tablesOf(fods: string): string[] {
  const body = fods.slice(fods.indexOf('<office:spreadsheet>'));
  return body
    .match(/<table:table [^>]*|<text:p>.*?<\/text:p>/gs)!
    .map((each) => each.replace(/ table:style-name="[^"]*"/, ''));
}

/** All parts but the time, the texts, and the rows of sheets. */
function looksOf(bytes: Uint8Array): Record<string, string> {
  const looks = Object.entries(unzipSync(bytes))
    .filter(([path]) => path !== 'docProps/core.xml' && path !== 'xl/sharedStrings.xml')
    .map(([path, part]) => {
      const xml = strFromU8(part).replace(/(?<=<sheetData>).*(?=<\/sheetData>)/s, '');
      return [path, xml.replace(/<dimension [^>]*>/, '')];
    });
  expect(looks.filter(([path]) => /sheet\d+\.xml$/.test(path!))).toHaveLength(6);
  return Object.fromEntries(looks) as Record<string, string>;
}
