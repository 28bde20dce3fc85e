import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { Tables, type WorkbookTarget } from '../../src/core/model/workbook-target.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { openXlsxStream } from '../../src/formats/xlsx-stream.ts';

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
    cells[1] = index === 700 ? '"€ <&>'.repeat(50_000) : `${index}, `.repeat(index % 40);
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

describe('a workbook that is compressed while its rows are made', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['by the browser', 'without it'])(
    'has the cells and the looks of one that is written as a whole: %s',
    async (way) => {
      const tables = new Tables(rowLimit);
      for (const _ of fill(tables)) continue;
      const styles = tables.all.map(({ name }) => ({ headerRows: headerRowsOf(name) }));
      const whole = await writeXlsx(tables.all, { styles });
      if (way === 'without it') vi.stubGlobal('CompressionStream', undefined);
      const parts = await streamed();
      vi.unstubAllGlobals();
      expect((await readWorkbook(parts, 'a.xlsx')).value).toEqual((await readWorkbook(whole, 'a.xlsx')).value);
      expect(looksOf(parts)).toEqual(looksOf(whole));
    },
  );
});

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
