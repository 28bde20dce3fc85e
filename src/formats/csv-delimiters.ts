/** What may separate the cells of a CSV file. The writer quotes cells that hold any of them. */
export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** The likeliest first, where counting decides nothing: tabs hardly occur in text, the others do. */
const byLikelihood: readonly CsvDelimiter[] = ['\t', ',', ';', '|'];

const sampleCharacters = 50_000;

const quote = '"';

/** What a letter means here, by its code: 0 nothing, from 1 one of the delimiters as in `byLikelihood`, then an end of line, a quote. */
const meanings = Uint8Array.from(
  { length: 0x80 },
  (_, code) => [...byLikelihood, '\n', '\r', quote].indexOf(String.fromCharCode(code)) + 1,
);
const meaningOfLineFeed = byLikelihood.length + 1;
const meaningOfQuote = byLikelihood.length + 3;

/**
 * The delimiter that splits the first rows most evenly: the most rows split at all, then the most rows with the same
 * number of cells, then the most cells. A comma where none splits anything. Delimiters inside quotes do not count.
 */
export function sniffDelimiter(text: string): CsvDelimiter {
  const sample = text.slice(0, sampleCharacters);
  // Where no other occurs, as nearly always, nothing has to be counted.
  if (!csvDelimiters.some((each) => each !== ',' && sample.includes(each))) return ',';
  const end = sample.length;
  const found = byLikelihood.map((): RowWidths => ({ split: 0, rowsOfWidth: new Map() }));
  const counts = byLikelihood.map(() => 0);
  const endLine = (): void => {
    for (const [index, widths] of found.entries()) {
      addRow(widths, counts[index]! + 1);
      counts[index] = 0;
    }
  };
  let lines = 1;
  for (let index = 0; index < end; index++) {
    const code = sample.charCodeAt(index);
    const meaning = code < 0x80 ? meanings[code]! : 0;
    if (meaning === 0) continue;
    if (meaning < meaningOfLineFeed) counts[meaning - 1]!++;
    else if (meaning === meaningOfQuote) index = endOfQuoted(sample, index);
    else {
      endLine();
      lines++;
    }
  }
  // The sample may end in the middle of a row.
  if (text.length <= sampleCharacters || lines === 1) endLine();
  let best: CsvDelimiter = ',';
  let bestMerits: Merits = [0, 0, 0];
  for (const [index, delimiter] of byLikelihood.entries()) {
    const merits = meritsOf(found[index]!);
    if (isBetter(merits, bestMerits)) [best, bestMerits] = [delimiter, merits];
  }
  return best;
}

/**
 * The last letter of the quoted cell that begins at `start`, whichever of the delimiters is the one: what is in it says nothing about
 * that. `start` itself where no cell can begin, or where that one does not end as a cell does.
 */
function endOfQuoted(text: string, start: number): number {
  if (start > 0 && !isBetweenCells(text.charCodeAt(start - 1))) return start;
  let close = text.indexOf(quote, start + 1);
  while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
  const isEnd = close >= 0 && (close + 1 === text.length || isBetweenCells(text.charCodeAt(close + 1)));
  return isEnd ? close : start;
}

function isBetweenCells(code: number): boolean {
  return code < 0x80 && meanings[code]! > 0 && meanings[code] !== meaningOfQuote;
}

type Merits = readonly [split: number, even: number, cells: number];

/** How many rows one of the delimiters splits, and how many have how many cells. */
interface RowWidths {
  split: number;
  rowsOfWidth: Map<number, number>;
}

function addRow(widths: RowWidths, width: number): void {
  if (width < 2) return;
  widths.split++;
  widths.rowsOfWidth.set(width, (widths.rowsOfWidth.get(width) ?? 0) + 1);
}

function meritsOf({ split, rowsOfWidth }: RowWidths): Merits {
  let even = 0;
  let cells = 0;
  for (const [width, rows] of rowsOfWidth) {
    if (rows > even || (rows === even && width > cells)) [even, cells] = [rows, width];
  }
  return [split, even, cells];
}

function isBetter(left: Merits, right: Merits): boolean {
  const index = left.findIndex((merit, at) => merit !== right[at]);
  return index >= 0 && (left[index] as number) > (right[index] as number);
}
