import { NotXml, type XmlScanner } from './xml-scanner.ts';

/** What stands in a cell beside its text: comments, drawings, the reading of Asian characters, notes. */
const besides = new Set(['office:annotation', 'office:annotation-end', 'text:ruby-text', 'text:note', 'table:table']);

/**
 * The text of a cell, from the start of its element to the end: paragraphs are lines. White space is as OpenDocument has it:
 * several spaces, tabs and line ends of the file are one space, those of the text are elements of their own.
 */
export function readCellText(scanner: XmlScanner, found: { comments: number }): string | undefined {
  let text: string | undefined;
  for (;;) {
    if (!scanner.next()) throw new NotXml();
    if (scanner.kind === 'close') return text;
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'text:p' || scanner.name === 'text:h') {
      const line = readParagraph(scanner);
      text = text === undefined ? line : `${text}\n${line}`;
    } else {
      if (scanner.name === 'office:annotation') found.comments++;
      scanner.skip();
    }
  }
}

function readParagraph(scanner: XmlScanner): string {
  let text = '';
  // At the beginning, and behind a space, white space is none.
  let isSpaced = true;
  let trailing = 0;
  for (let depth = 1; ;) {
    if (!scanner.next()) throw new NotXml();
    if (scanner.kind === 'text') {
      const raw = scanner.text();
      const collapsed = collapse(raw, isSpaced);
      text += collapsed;
      if (collapsed !== '') isSpaced = collapsed.endsWith(' ') && /[ \t\r\n]$/.test(raw);
      // The line ends of a file that was laid out to be read.
      trailing = isSpaced && /[\r\n][ \t\r\n]*$/.test(raw) ? 1 : 0;
      continue;
    }
    if (scanner.kind === 'close') {
      if (--depth === 0) return trailing > 0 && text.endsWith(' ') ? text.slice(0, -1) : text;
      continue;
    }
    const special = specialText(scanner);
    if (special !== undefined) {
      text += special;
      isSpaced = false;
      trailing = 0;
      scanner.skip();
    } else if (besides.has(scanner.name) || scanner.name.startsWith('draw:')) scanner.skip();
    else depth++;
  }
}

function specialText(scanner: XmlScanner): string | undefined {
  if (scanner.name === 'text:s')
    return ' '.repeat(Math.min(Math.max(Number(scanner.attributes().get('text:c') ?? 1) || 1, 1), 32_767));
  if (scanner.name === 'text:tab') return '\t';
  return scanner.name === 'text:line-break' ? '\n' : undefined;
}

/** A carriage return that is written as a reference is a character like any other. */
function collapse(text: string, isSpaced: boolean): string {
  const collapsed = /[\t\n]| {2}/.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text;
  return isSpaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
}

/** Runs of spaces, spaces at the beginning of a line or of the text's end, tabs and carriage returns. */
const spaced = /^ +| {2,}| +$|[\t\r&<>]/g;

/** Text → the paragraphs of a cell. Characters that XML cannot hold are the caller's to encode; here they would be left out. */
export function writeCellText(text: string): string {
  if (!/[\n\r\t&<>]|^ | $| {2}|[^ -~\u00a0-\ud7ff]/.test(text)) return `<text:p>${text}</text:p>`;
  return text
    .replace(unwritable, '')
    .split('\n')
    .map((line) => `<text:p>${line.replace(spaced, toElement)}</text:p>`)
    .join('');
}

// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escapes: Readonly<Record<string, string>> = {
  '\t': '<text:tab/>',
  '\r': '&#13;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function toElement(match: string): string {
  return escapes[match] ?? (match.length === 1 ? '<text:s/>' : `<text:s text:c="${match.length}"/>`);
}
