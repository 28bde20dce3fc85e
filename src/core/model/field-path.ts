/**
 * A header's path: one step per key. A step with an `item` goes on into an item of the array under its key. Indexes only
 * order the items of one row among each other (Flatten Tool's rule); they are not positions in the document.
 */
export interface Step {
  key: string;
  item?: number;
}

export type StepPath = readonly Step[];

/** The index of a header that leaves it out (`parties/name`). Sorts before all others, as in Flatten Tool; no header has it. */
export const anyItem = Number.MIN_SAFE_INTEGER;

/** One segment of a header: its text, and whether it stood in quotes and so is a key, literally (rule 1). */
export interface Segment {
  text: string;
  quoted: boolean;
}

/** As deep as a JSON that we read may be; and no stack ends there. */
const mostLevels = 500;

/**
 * Splits a header at a separator, except within segments in double quotes (`"a/b"/c`; a quote inside is doubled). A header of more levels
 * than a JSON may have is no path: it is one key, to the letter.
 */
export function splitHeader(header: string, separator: '/' | ':'): Segment[] {
  const segments = segmentsOf(header, separator);
  return segments.length > mostLevels ? [{ text: header, quoted: true }] : segments;
}

function segmentsOf(header: string, separator: '/' | ':'): Segment[] {
  if (!header.includes('"')) return header.split(separator).map((text) => ({ text, quoted: false }));
  const segments: Segment[] = [];
  let rest = header;
  for (;;) {
    const close = closingQuote(rest);
    if (close > 0 && (close === rest.length - 1 || rest[close + 1] === separator)) {
      segments.push({ text: unescapeKey(rest.slice(1, close).replaceAll('""', '"')), quoted: true });
      if (close === rest.length - 1) return segments;
      rest = rest.slice(close + 2);
      continue;
    }
    const end = rest.indexOf(separator);
    segments.push({ text: end < 0 ? rest : rest.slice(0, end), quoted: false });
    if (end < 0) return segments;
    rest = rest.slice(end + 1);
  }
}

/** Where the quote ends that a text begins with; -1 where there is none. By hand: an expression runs out of stack on long texts. */
function closingQuote(text: string): number {
  if (!text.startsWith('"')) return -1;
  let at = text.indexOf('"', 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The index an unquoted segment stands for, if it is one. */
export function itemIndex(segment: Segment): number | undefined {
  return !segment.quoted && /^\s*[+-]?\d+\s*$/.test(segment.text) ? Number(segment.text) : undefined;
}

/** Characters that not every format can hold in a header: control characters, halves of surrogate pairs, non-characters. */
const unsafe = /[\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}|\\(?=u[0-9a-fA-F]{4})/gu;

/** True where the key cannot stand in a header as it is. */
function needsQuotes(key: string): boolean {
  return key === '' || /^[\s#]|[/:"]|[[\]\s]$|^[+-]?\d+$/.test(key) || key.search(unsafe) >= 0;
}

/** A key as a segment of a header that is taken literally (rule 21). */
export function quoteKey(key: string): string {
  const escaped = key.replace(unsafe, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped.replaceAll('"', '""')}"`;
}

function unescapeKey(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The header of a path: `parties/0/name`; hostile keys in quotes (rule 21). Indexes that are left to the schema stay out.
 *
 * @param quoteFrom the step from which every key is quoted
 */
export function pathToHeader(path: StepPath, quoteFrom = path.length): string {
  return path
    .map(({ key, item }, index) => {
      const name = index >= quoteFrom || needsQuotes(key) ? quoteKey(key) : key;
      return item === undefined || item === anyItem ? name : `${name}/${item}`;
    })
    .join('/');
}

export function samePath(a: StepPath, b: StepPath): boolean {
  return a.length === b.length && a.every((step, index) => step.key === b[index]!.key && step.item === b[index]!.item);
}
