import type { CorrectedValue } from '../model/corrections.ts';
import { cellText } from '../model/cell-text.ts';
import { numberToText, parseNumber } from '../model/number.ts';
import { trimInvisible } from '../model/white-space.ts';
import { type Cell, FormattedNumber } from '../model/workbook.ts';

/**
 * What a person typed in place of the content of a cell: a number where one stood there before, text otherwise; `null` where nothing is left.
 * `undefined` where it is what stands there.
 */
export function typedContent(text: string, before: Cell): CorrectedValue | undefined {
  if (text === cellText(before)) return undefined;
  if (trimInvisible(text) === '') return null;
  const number = typeof before === 'number' || before instanceof FormattedNumber ? parseNumber(text) : undefined;
  return typeof number === 'number' && numberToText(number) === text.trim() ? number : text;
}
