import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import type { FileKind } from '../../src/core/model/problem.ts';
import { detectKind } from '../../src/formats/detect.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';

const rows = Array.from({ length: 20 }, (_, index) => ['id', `text ${index}`, index * 1.5, true]);

async function bookOf(bookType: 'ours' | xlsx.BookType): Promise<Uint8Array> {
  if (bookType === 'ours') return await writeXlsx([{ name: 'main', rows }]);
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), 'main');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

it.each([
  ['ours', 'xlsx'],
  ['xlsx', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['ods', 'ods'],
] as const)(
  'a damaged workbook neither throws nor hangs: %s',
  async (bookType, kind: FileKind) => {
    const whole = await bookOf(bookType);
    expect((await readWorkbook(whole, 'x', { kind })).value?.tables[0]?.rows).toEqual(rows);
    const damage = fc.record({
      length: fc.integer({ min: 0, max: whole.length }),
      cut: fc.boolean(),
      flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ length, cut, flips }) => {
        const bytes = cut ? whole.slice(0, length) : whole.slice();
        for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
        detectKind(bytes, 'x');
        await readZip(bytes, 'x');
        const result = await readWorkbook(bytes, 'x', { kind });
        expect(result.value !== undefined || result.problems.some((problem) => problem.severity === 'error')).toBe(
          true,
        );
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

it('damaged XML in a whole ZIP neither throws nor hangs', async () => {
  const parts = unzipSync(await bookOf('ours'));
  const paths = Object.keys(parts).filter((path) => path.startsWith('xl/'));
  const flip = fc.tuple(fc.constantFrom(...paths), fc.nat(), fc.constantFrom(...'<>/="& 90Axs'));
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 5 }), async (flips) => {
      const damaged = Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, part.slice()]));
      for (const [path, at, character] of flips) {
        const part = damaged[path] as Uint8Array;
        part[at % part.length] = character.charCodeAt(0);
      }
      const result = await readWorkbook(zipSync(damaged), 'x');
      expect(result.value !== undefined || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('bytes that are anything neither throw nor hang', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
      await readWorkbook(bytes, 'x');
      await readZip(bytes, 'x');
    }),
  );
});
