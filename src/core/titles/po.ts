/**
 * Catalogues of translations (PO, of gettext), read and changed in place: all that is not changed stays as it is to the letter, with
 * comments, flags, plural forms, obsolete entries, wrapping and line ends. Libraries write a catalogue anew, in a way of their own.
 */

export interface PoEntry {
  msgid: string;
  /** '' for none. */
  msgstr: string;
  /** Not confirmed by a translator: not to be used. */
  isFuzzy: boolean;
  /** What the lines `#:` say. */
  references: string;
  /** Has a context or plural forms: no title has them. */
  isSpecial: boolean;
}

interface Placed extends PoEntry {
  /** Lines of `msgstr`, the last not included; -1 where there is none. */
  from: number;
  to: number;
  /** Lines with flags, and with what the text was translated from before. */
  flags: number[];
  previous: number[];
}

/** All entries that are not obsolete, the header (with an empty `msgid`) among them; nothing for a text that is no catalogue. */
export function readPo(text: string): readonly PoEntry[] {
  return placedEntries(linesOf(text));
}

/**
 * The catalogue with other translations.
 *
 * @param change the new text of an entry, or nothing where it stays as it is
 */
export function changePo(text: string, change: (entry: PoEntry) => string | undefined): string {
  const lines = linesOf(text);
  for (const entry of placedEntries(lines)) {
    const msgstr = entry.from < 0 || entry.isSpecial ? undefined : change(entry);
    if (msgstr === undefined) continue;
    const end = /\r?\n?$/.exec(lines[entry.from]!)![0] || '\n';
    const isLast = entry.to === lines.length && !/\n$/.test(lines[entry.to - 1]!);
    const written = poString('msgstr', msgstr).join(end) + (isLast ? '' : end);
    lines.fill('', entry.from, entry.to);
    lines[entry.from] = written;
    for (const at of entry.previous) lines[at] = '';
    for (const at of entry.flags) lines[at] = withoutFuzzy(lines[at]!);
  }
  return lines.join('');
}

/** A keyword with its text: on one line, or wrapped between words where it is long. */
export function poString(keyword: string, text: string): string[] {
  const escaped = escape(text);
  if (keyword.length + escaped.length + 3 <= longestLine) return [`${keyword} "${escaped}"`];
  const lines: string[] = [''];
  for (const word of escaped.split(/(?<= )/)) {
    const last = lines.length - 1;
    if (lines[last]!.length + word.length + 2 <= longestLine) lines[last] += word;
    else lines.push(word);
  }
  return [`${keyword} ""`, ...lines.filter((line) => line !== '').map((line) => `"${line}"`)];
}

const longestLine = 79;

/** With their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function placedEntries(lines: readonly string[]): Placed[] {
  const reader = new PoReader();
  for (const [at, line] of lines.entries()) reader.line(line.replace(/^\ufeff/, '').trim(), at);
  return reader.entries();
}

type Keyword = 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr';

class PoReader {
  private readonly found: Placed[] = [];
  private current = emptyEntry();
  private keyword: Keyword | undefined;

  line(line: string, at: number): void {
    if (line === '' || line.startsWith('#~')) this.finish();
    else if (line.startsWith('#')) this.comment(line, at);
    else if (line.startsWith('"')) this.text(line, at);
    else this.keywordLine(line, at);
  }

  entries(): Placed[] {
    this.finish();
    return this.found;
  }

  private comment(line: string, at: number): void {
    if (this.current.from >= 0) this.finish();
    this.keyword = undefined;
    if (line.startsWith('#,')) {
      this.current.flags.push(at);
      if (/\bfuzzy\b/.test(line)) this.current.isFuzzy = true;
    } else if (line.startsWith('#|')) this.current.previous.push(at);
    else if (line.startsWith('#:')) this.current.references += `${line.slice(2)} `;
  }

  private keywordLine(line: string, at: number): void {
    const [, keyword, form, text] = /^(msgctxt|msgid_plural|msgid|msgstr)(\[\d+\])?\s*(".*")$/s.exec(line) ?? [];
    if (keyword === undefined || text === undefined) {
      this.keyword = undefined;
      return;
    }
    if (keyword !== 'msgstr' && keyword !== 'msgid_plural' && this.current.from >= 0) this.finish();
    if (keyword === 'msgctxt' || keyword === 'msgid_plural' || form !== undefined) this.current.isSpecial = true;
    this.keyword = keyword as Keyword;
    if (keyword === 'msgid') this.current.hasId = true;
    if (keyword === 'msgstr' && this.current.from < 0) this.current.from = at;
    this.text(text, at);
  }

  private text(line: string, at: number): void {
    const text = unescape(/^"(.*)"$/s.exec(line)?.[1] ?? '');
    if (this.keyword === 'msgid') this.current.msgid += text;
    if (this.keyword !== 'msgstr') return;
    this.current.msgstr += text;
    this.current.to = at + 1;
  }

  private finish(): void {
    const { hasId, ...entry } = this.current;
    if (hasId && entry.from >= 0) this.found.push(entry);
    this.current = emptyEntry();
    this.keyword = undefined;
  }
}

function emptyEntry(): Placed & { hasId: boolean } {
  const texts = { msgid: '', msgstr: '', references: '', isFuzzy: false, isSpecial: false };
  return { ...texts, from: -1, to: -1, flags: [], previous: [], hasId: false };
}

function withoutFuzzy(line: string): string {
  const [, end = ''] = /(\r?\n?)$/.exec(line)!;
  const flags = line
    .trim()
    .slice(2)
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '' && flag !== 'fuzzy');
  return flags.length === 0 ? '' : `#, ${flags.join(', ')}${end}`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
}

function escape(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
}
