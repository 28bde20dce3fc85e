/** Some lines of a text around one of them. */
export interface TextExcerpt {
  /** Counted from 1. */
  lines: { line: number; text: string }[];
}

const around = 2;

/** Of a line that is longer (a JSON on one line) only so much is shown, before and after the place. */
const before = 60;
const after = 140;

/**
 * @param line counted from 1, as is
 * @param character in that line
 */
export function textExcerptOf(text: string, line: number, character: number): TextExcerpt | undefined {
  const lines: TextExcerpt['lines'] = [];
  let start = 0;
  for (let number = 1; number <= line + around && start <= text.length; number++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (number >= line - around)
      lines.push({ line: number, text: part(text, start, end, number === line ? character : 1) });
    start = end + 1;
  }
  return lines.some((each) => each.line === line) ? { lines } : undefined;
}

function part(text: string, start: number, end: number, character: number): string {
  const from = Math.max(start, start + character - 1 - before);
  const to = Math.min(end, start + character - 1 + after);
  const shown = text.slice(from, to).replace(/\r$/, '').replaceAll('\t', '  ');
  return `${from > start ? '…' : ''}${shown}${to < end ? '…' : ''}`;
}
