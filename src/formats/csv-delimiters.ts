/** What may separate the cells of a CSV file. The writer quotes cells that hold any of them. */
export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** The likeliest first, where counting decides nothing: tabs hardly occur in text, the others do. */
const byLikelihood: readonly CsvDelimiter[] = ['\t', ',', ';', '|'];

const sampleCharacters = 200_000;

/** A quoted cell, whichever of the delimiters is the one: the text in it says nothing about that. */
const quotedCell = /(?<=^|[,;\t|\r\n])"(?:[^"]|"")*"(?=$|[,;\t|\r\n])/g;

/**
 * The delimiter that splits the first rows most evenly: the most rows split at all, then the most rows with the same
 * number of cells, then the most cells. A comma where none splits anything. Delimiters inside quotes do not count.
 */
export function sniffDelimiter(text: string): CsvDelimiter {
  const lines = text
    .slice(0, sampleCharacters)
    .replace(quotedCell, '')
    .split(/\r\n|\r|\n/);
  // The sample may end in the middle of a row.
  if (text.length > sampleCharacters && lines.length > 1) lines.pop();
  let best: CsvDelimiter = ',';
  let bestMerits: Merits = [0, 0, 0];
  for (const delimiter of byLikelihood) {
    const found = merits(lines, delimiter);
    if (isBetter(found, bestMerits)) [best, bestMerits] = [delimiter, found];
  }
  return best;
}

type Merits = readonly [split: number, even: number, cells: number];

function merits(lines: readonly string[], delimiter: CsvDelimiter): Merits {
  const rowsOfWidth = new Map<number, number>();
  let split = 0;
  for (const line of lines) {
    const width = line.split(delimiter).length;
    if (width < 2) continue;
    split++;
    rowsOfWidth.set(width, (rowsOfWidth.get(width) ?? 0) + 1);
  }
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
