/** Names of what we add to a workbook so that the way back is exact; `docs/format.md` describes it all. */

/** The metadata sheet. Flatten Tool reads it with `--metatab-name Meta --metatab-vertical-orientation`. */
export const metadataSheet = 'Meta';

/** Types of the columns that are additional fields, where cells have no types (CSV). */
export const columnsSheet = '_columns';

/** Text that is longer than a cell. */
export const continuationSheet = '_long';

/** First line of our own sheets: Flatten Tool skips them. */
export const ignoreLine = ['#', 'ignore'] as const;

/** First line of the metadata sheet: Flatten Tool ignores sheets and columns that begin with `#`. */
export const hashCommentsLine = ['#', 'hashComments'] as const;

/** Rows of the metadata sheet that are about the file, not about the data. */
export const markHeader = '#oc4ids-converter';
export const shapeHeader = '#document';
/** Beside `#document`, where the package had no list of projects, not even an empty one. */
export const shapeWithoutList = 'package without list';
export const headersHeader = '#headers';
/** There only where geometries are written as well-known text. */
export const geometriesHeader = '#geometries';
export const geometriesAsWkt = 'WKT';
/** There only where an apostrophe stands before text that a program would run as a formula. */
export const formulasHeader = '#formulas';
export const formulasProtected = 'apostrophe';
/** There only where numbers have a decimal comma. */
export const numbersHeader = '#numbers';
export const numbersWithComma = 'decimal comma';

/** True for the rows of the metadata sheet that are about the file. */
export function isMarkHeader(header: string): boolean {
  return [markHeader, shapeHeader, headersHeader, geometriesHeader, formulasHeader, numbersHeader].includes(header);
}

/** Version of our own layout, written beside the mark. */
export const layoutVersion = '1';

/** Column of the main sheet that holds an item that is no object, or is empty, as JSON. */
export const itemHeader = '#item';

/** Prefixes of link columns; the path of the array follows, nothing for the main sheet's own rows. */
const rowLink = '#row';
const parentLink = '#parent';

/** The header of the column that numbers the rows of an array (of the main sheet where `arrayHeader` is ''). */
export function rowLinkHeader(arrayHeader: string): string {
  return arrayHeader ? `${rowLink} ${arrayHeader}` : rowLink;
}

/** The header of the column that names the row of the parent of an array's item. */
export function parentLinkHeader(arrayHeader: string): string {
  return `${parentLink} ${arrayHeader}`;
}

/** Takes a header of ours apart; `undefined` for any other. The path is returned as it stands. */
export function ownHeader(header: string): { own: 'item' | 'row' | 'parent'; path: string } | undefined {
  if (header === itemHeader) return { own: 'item', path: '' };
  const match = /^#(row|parent)(?: (.+))?$/s.exec(header);
  if (!match || (match[1] === 'parent' && match[2] === undefined)) return undefined;
  return { own: match[1] as 'row' | 'parent', path: match[2] ?? '' };
}
