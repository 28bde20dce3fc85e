import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { BrokenCell, DateCell, FormattedNumber } from '../../src/core/model/workbook.ts';
import type { Cell, Table } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { safeSheetNames } from '../../src/formats/sheet-names.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { hostileText } from './hostile.ts';

const table = (rows: Table['rows'], name = 'main'): Table => ({ name, rows });

async function back(rows: Table['rows']): Promise<unknown> {
  const result = await readWorkbook(await writeXlsx([table(rows)]), 'x.xlsx');
  expect(result.problems).toEqual([]);
  return result.value?.tables[0]?.rows;
}

/** As empty cells and rows are holes after reading. */
function withHoles(rows: readonly (readonly Cell[] | undefined)[]): unknown {
  const result: unknown[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell === undefined || cell === '') continue;
      const read = (result[row] ??= []) as unknown[];
      read[column] = cell;
    }
  }
  return result;
}

describe('an XLSX file we write', () => {
  it('brings back text that looks like something else', async () => {
    const row = [
      '=1+1',
      '007',
      '#REF!',
      '#N/A',
      '#DIV/0!',
      '1e5',
      'TRUE',
      '2024-04-05',
      '_x0041_',
      '_x005F_x0041_',
      '_x_',
      ' a ',
      '\ta\n',
      'a\r\nb\rc',
      '\uFFFE\uFFFF',
      '\u0000\u001F',
      '\uD83D',
      '\u{1F600}',
      '<a>&amp;',
      "'",
      '#ref!',
      '\u00A0',
      '\u2028',
    ];
    expect(await back([row, row])).toEqual([row, row]);
  });

  it('brings back numbers, booleans and the place of cells', async () => {
    const rows = [
      ['a', 'b'],
      undefined,
      [undefined, 1.5, true],
      [],
      ['', false, -0.1, 1e21, 5e-324, 123456789012345680000],
    ];
    expect(await back(rows)).toEqual(withHoles(rows));
  });

  it('brings back hostile cells exactly', async () => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: hostileText() },
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
      fc.constant(undefined),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (all) => void expect(await back(all)).toEqual(withHoles(all))),
      { numRuns: 200 },
    );
  });

  it('freezes the header, makes it bold, and gives columns a width', async () => {
    const rows = [
      ['id', 'x'.repeat(500)],
      ['1', 'y'],
    ];
    const parts = unzipSync(
      await writeXlsx([table(rows), table(rows, 'b')], { styles: [{ headerRows: 2 }, { headerRows: 0 }] }),
    );
    const [first, second] = [1, 2].map((index) => strFromU8(parts[`xl/worksheets/sheet${index}.xml`] as Uint8Array));
    expect(first).toContain('ySplit="2" topLeftCell="A3" state="frozen"');
    expect(first).toMatch(/<c r="B2" t="s" s="1">/);
    expect(first).toMatch(/<col min="1" max="1" width="9" customWidth/);
    expect(first).toMatch(/<col min="2" max="2" width="60" customWidth/);
    expect(second).not.toContain('frozen');
    expect(second).not.toContain(' s="1"');
  });

  it('is read alike by another reader', async () => {
    const wide = Array.from({ length: 800 }, (_, column) => `c${column}`);
    const rows = [
      wide,
      wide.map((_, column) => column),
      ['=1', '#REF!', true, -1.5, ' a\n', '<&>', '\u{1F600}', 'a  b'],
    ];
    const bytes = await writeXlsx([table(rows), table([], 'empty')]);
    const [main, empty] = (await readXlsx(bytes)).sheets;
    expect(main?.rows[0]).toEqual(wide);
    expect(main?.rows[1]).toEqual(wide.map((_, column) => column));
    expect(main?.rows[2]?.slice(0, 8)).toEqual(rows[2]);
    expect(empty?.rows).toEqual([]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<dimension ref="A1:ADT3"/>');
  });

  it('has the text of cells that are more than their text', async () => {
    const cells = [new DateCell('2024-04-05T00:00:00'), new FormattedNumber(7, '007'), new BrokenCell('error', '#N/A')];
    expect(await back([cells])).toEqual([['2024-04-05T00:00:00', '007', '#N/A']]);
  });

  it('has a sheet even where there is no table', async () => {
    expect((await readWorkbook(await writeXlsx([]), 'x.xlsx')).value?.tables).toHaveLength(1);
  });

  it('has names that Excel takes, whatever the tables are called', async () => {
    const names = [
      'main',
      'MAIN',
      'a/b',
      "'x'",
      'history',
      '',
      'x'.repeat(40),
      'x'.repeat(40),
      '\u0001',
      '\uD83D',
      `${'y'.repeat(30)}\u{1F600}`,
    ];
    const safe = safeSheetNames(names);
    expect(safe[0]).toBe('main');
    expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length);
    const read = await readWorkbook(await writeXlsx(names.map((name) => table([['x']], name))), 'x.xlsx');
    expect(read.value?.tables.map((sheet) => sheet.name)).toEqual(safe);
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText(), { maxLength: 4 }),
        async (hostile) => void (await writeXlsx(hostile.map((name) => table([], name)))),
      ),
    );
  });
});
