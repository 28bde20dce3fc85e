import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { xlsxOf } from './xlsx-parts.ts';

describe('a large part of a workbook', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );
  const whole = xlsxOf({ sheets: [rows.join('')] });

  it('is unpacked by the browser', async () => {
    expect((await readWorkbook(whole, 'x.xlsx')).value?.tables[0]?.rows[4999]).toEqual([4999]);
  });

  it.each([
    ['checksum', 16, 1],
    ['packed size, one more or less', 20, 1],
    ['packed size', 20, 255],
    ['unpacked size, one more or less', 24, 1],
    ['unpacked size', 24, 255],
    ['place', 42, 1],
    ['place, beyond the end', 45, 255],
  ])('is damaged where its %s is another than the directory says', async (_what, offset, change) => {
    const name = strToU8('xl/worksheets/sheet1.xml');
    const entry = whole.findLastIndex((_, index) => name.every((byte, at) => whole[index + at] === byte)) - 46;
    const bytes = whole.slice();
    bytes[entry + offset] = (bytes[entry + offset] ?? 0) ^ change;
    const { value, problems } = await readWorkbook(bytes, 'x.xlsx');
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['file.damaged']);
  });
});
