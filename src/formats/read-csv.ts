import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Table } from '../core/model/workbook.ts';
import { type CellBudget, TooManyCells, tooManyCells } from './cell-budget.ts';
import { sniffDelimiter } from './csv-delimiters.ts';
import { decodeText, encodingLabel } from './decode-text.ts';
import { nameWithoutEnding } from './file-name.ts';
import { maxTextBytes, sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { parseCsv, type ParsedCsv } from './parse-csv.ts';

export interface ReadCsvOptions {
  /** `utf-8`, `utf-8-sig`, `cp1252`, `latin_1`, `utf-16` …; absent: by the bytes. A byte order mark always wins. */
  encoding?: string;
  /** One character; absent: by the text. */
  delimiter?: string;
  /** Shared by all files that are read together. */
  budget?: CellBudget;
}

/**
 * The bytes of a delimited text file → one table, named as the file without its ending. All cells are text, exactly as
 * it stands there, NUL characters excepted. Rows count from 0; blank lines are holes; a first line `sep=;` is no row.
 * Problems: `csv.encoding`, `csv.delimiter`, `csv.quotes`, `csv.null_characters`, `file.too_large`, `file.too_many_cells`.
 */
export function readCsv(bytes: Uint8Array, name: string, options: ReadCsvOptions = {}): Outcome<Table> {
  if (bytes.length > maxTextBytes) {
    return { problems: [problem('file.too_large', 'error', { name, limit: sizeText(maxTextBytes) }, { file: name })] };
  }
  const problems: Problem[] = [];
  const place = { file: name, sheet: nameWithoutEnding(name) };

  const decoded = decodeText(bytes, options.encoding);
  if (decoded.guessed || decoded.replaced) {
    const encoding = encodingLabel(decoded.encoding);
    problems.push(problem('csv.encoding', decoded.replaced ? 'warning' : 'note', { name, encoding }, place));
  }

  const { text, nulls, delimiter } = delimitedText(decoded.text, options.delimiter);
  if (nulls > 0) problems.push(problem('csv.null_characters', 'warning', { name, count: nulls }, place));
  if (options.delimiter === undefined && delimiter !== ',') {
    problems.push(problem('csv.delimiter', 'note', { name, delimiter }, place));
  }

  let parsed: ParsedCsv;
  try {
    parsed = parseCsv(text, delimiter, Infinity, options.budget);
  } catch (error) {
    if (error instanceof TooManyCells) return { problems: [tooManyCells(name)] };
    throw error;
  }
  const { rows, malformed, beginnings } = parsed;
  if (malformed.length > 0) {
    const quotes = problem('csv.quotes', 'warning', { name });
    for (const cell of malformed) quotes.places.push({ ...place, ...cell });
    problems.push(quotes);
  }
  return { value: { name: place.sheet, file: name, rows, beginnings }, problems };
}

export interface DelimitedText {
  /** The rows, without NUL characters. */
  text: string;
  /** The line before them that announces their delimiter, with its end. */
  announcement: string;
  /** How many NUL characters there were. */
  nulls: number;
  delimiter: string;
}

/** What stands in a delimited text, and by what it is parted: as the caller says, as its first line says, or as it looks. */
export function delimitedText(decoded: string, wanted?: string): DelimitedText {
  const whole = decoded.includes('\0') ? decoded.replaceAll('\0', '') : decoded;
  const [announcement = '', announced] = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(whole) ?? [];
  const text = whole.slice(announcement.length);
  const delimiter = (wanted?.slice(0, 1) || announced) ?? sniffDelimiter(text);
  return { text, announcement, nulls: decoded.length - whole.length, delimiter };
}
