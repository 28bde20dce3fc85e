import { strFromU8, type Unzipped } from 'fflate';
import { maxColumns } from './limits.ts';

const columns = /<(?:\w*:)?col\b[^<>]*/gi;
const ends = /\b(?:min|max)\s*=\s*["']([^"']*)/gi;

/**
 * Whether all that a workbook says of its columns is said of columns that a sheet can have. SheetJS makes an entry for each column, where
 * it is asked for them: `max="4294967295"` would use up the memory.
 */
export function hasPossibleColumns(parts: Unzipped): boolean {
  return Object.values(parts).every((part) => {
    // Whatever its encoding is: of these letters it is the same but for zeros.
    const text = strFromU8(part, true).replaceAll('\0', '');
    return Array.from(text.matchAll(columns)).every(([tag]) =>
      Array.from(tag.matchAll(ends)).every(([, end = '']) => /^\d{1,5}$/.test(end) && Number(end) <= maxColumns),
    );
  });
}
