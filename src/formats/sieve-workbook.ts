import type { Unzipped } from 'fflate';
import type * as SheetJs from 'xlsx';
import type { Cell } from '../core/model/workbook.ts';
import { concatBytes } from './byte-writer.ts';
import type { CellBudget } from './cell-budget.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumber } from './sheet-cell.ts';
import type { CellContext } from './sheet-cell.ts';
import { sieveSheet } from './sieve-sheet.ts';
import type { SievedSheet } from './sieve-sheet.ts';

export interface SievedWorkbook {
  /** The workbook with the rest of its sheets: all that SheetJS has to read. */
  parts: Unzipped;
  /** The sheets by `sieveMark`. */
  sheets: ReadonlyMap<number, SievedSheet>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** No page has a margin of a million inches. */
const firstMark = 1_000_000;

/**
 * Takes the plain cells out of the sheets of an XLSX file, so that SheetJS reads only the others, and what holds it all
 * together: which sheets there are, their names and order, formats, the date system. `undefined` where any sheet, or the
 * shared strings, are not as programs write them: then SheetJS reads the file as it is. Throws `TooManyCells`.
 */
export function sieveWorkbook(parts: Unzipped, budget: CellBudget): SievedWorkbook | undefined {
  const encoder = new TextEncoder();
  const paths = Object.keys(parts);
  const stringPaths = paths.filter((path) => /(?:^|\/)sharedStrings\d*\.xml$/i.test(path));
  if (stringPaths.length > 1) return undefined;
  const [stringPath] = stringPaths;
  const strings = stringPath === undefined ? [] : readSharedStrings(parts[stringPath] as Uint8Array);
  if (strings === undefined) return undefined;
  const left: Unzipped = { ...parts };
  if (stringPath !== undefined) left[stringPath] = encoder.encode(`<sst xmlns="${main}"></sst>`);
  const sheets = new Map<number, SievedSheet>();
  for (const path of paths.filter((each) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(each))) {
    const sheet = sieveSheet(parts[path] as Uint8Array, strings, budget);
    if (sheet === undefined) return undefined;
    const mark = firstMark + sheets.size;
    sheets.set(mark, sheet);
    left[path] = concatBytes([
      encoder.encode(`<worksheet xmlns="${main}"><sheetData>`),
      sheet.rest,
      encoder.encode(`</sheetData><pageMargins left="${mark}"/></worksheet>`),
    ]);
  }
  return { parts: left, sheets };
}

/** SheetJS does not say from which part a sheet came. The margin does, which we set and nobody else reads. */
export function sieveMark(sheet: { '!margins'?: { left?: number } }): number {
  return sheet['!margins']?.left ?? 0;
}

/** The number formats of a workbook that SheetJS has read, by style. */
export function formatsOf(book: SheetJs.WorkBook): (style: number) => string {
  // What SheetJS itself looks formats up in, and returns; its types do not say so.
  const { Styles, SSF } = book as { Styles?: { CellXf?: { numFmtId?: number }[] }; SSF?: Record<number, string> };
  return (style) => SSF?.[Styles?.CellXf?.[style]?.numFmtId ?? 0] ?? 'General';
}

/** The rows of a sieved sheet, with numbers as what their formats make of them. */
export function finishSheet(
  sheet: SievedSheet,
  formatOf: (style: number) => string,
  context: CellContext,
): SievedSheet['rows'] {
  const { rows, styled } = sheet;
  for (let index = 0; index < styled.length; index += 3) {
    const format = formatOf(styled[index + 2] as number);
    if (format === 'General') continue;
    const cells = rows[styled[index] as number] as Cell[];
    const column = styled[index + 1] as number;
    cells[column] = readNumber(cells[column] as number, format, context, false);
  }
  // A sheet that stands in the workbook twice is finished once.
  styled.length = 0;
  return rows;
}
