import { draftText, type TitleDraft } from '../model/title-draft.ts';
import { changePo, type PoEntry, poString, readPo } from './po.ts';
import { titleOf } from './title-faults.ts';
import { partOf, titleTable, type TitleRow } from './title-table.ts';

type Part = 'titles' | 'codes';

/** What a file has of titles of the standard. */
export interface FoundTitles {
  /** As the file says. */
  language?: string;
  titles: Record<string, string>;
  codes: Record<string, string>;
  /** Titles with a translation that nobody has confirmed: not taken. */
  unconfirmed: number;
  /** Titles without a translation. */
  untranslated: number;
  /** Texts that are no titles of the standard, such as descriptions: not taken. */
  others: number;
}

export function nothingFound(): FoundTitles {
  return { titles: {}, codes: {}, unconfirmed: 0, untranslated: 0, others: 0 };
}

export function isCatalogue(text: string): boolean {
  return readPo(text).length > 0;
}

/** The titles in a catalogue; the first entry of a text counts. */
export function titlesInCatalogue(text: string): FoundTitles {
  const found = nothingFound();
  const entries = readPo(text);
  const language = /^Language:\s*([\w-]+)/m.exec(entries.find(({ msgid }) => msgid === '')?.msgstr ?? '')?.[1];
  if (language !== undefined) found.language = language.replaceAll('_', '-');
  for (const { entry, parts } of titleEntries(entries)) {
    if (parts.length === 0) found.others++;
    else if (entry.msgstr === '') found.untranslated++;
    else if (entry.isFuzzy) found.unconfirmed++;
    else for (const part of parts) found[part][entry.msgid] = entry.msgstr;
  }
  return found;
}

/** The catalogue with the titles of the draft: changed where the draft says something else, and as it was to the letter elsewhere. */
export function catalogueWith(text: string, draft: TitleDraft): string {
  const parts = new Map(titleEntries(readPo(text)).map(({ entry, parts }) => [entry.msgid, parts]));
  const done = new Set<string>();
  return changePo(text, (entry) => {
    const { msgid, msgstr, isFuzzy } = entry;
    if (done.has(msgid)) return undefined;
    done.add(msgid);
    const own = parts.get(msgid) ?? [];
    if (own.length === 0) return undefined;
    const before = isFuzzy ? '' : msgstr;
    const texts = own.map((part) => draftText(draft, part, msgid) ?? '');
    return texts.includes(before) ? undefined : texts[0];
  });
}

/** A catalogue of all titles of one part, as a translator begins one. */
export function newCatalogue(part: Part, draft: TitleDraft): string {
  const header = [
    ...poString('msgid', ''),
    ...poString('msgstr', ''),
    `"Language: ${draft.language}\\n"`,
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
  ];
  const written = new Set<string>();
  const entries = titleTable().flatMap((row) => {
    // A code and its codelist may have one title.
    if (partOf(row.group) !== part || written.has(row.english)) return [];
    written.add(row.english);
    const title = titleOf(row, draft) ?? '';
    return [[...commentOf(row), ...poString('msgid', row.english), ...poString('msgstr', title)]];
  });
  return `${[header, ...entries].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const mostUses = 5;

function commentOf({ group, uses }: TitleRow): string[] {
  const files = uses.map((use) =>
    group === 'fields' ? 'project-schema.json' : `codelists/${use.split('/', 1)[0]}.csv`,
  );
  return [`#. ${uses.slice(0, mostUses).join(', ')}`, ...[...new Set(files)].map((file) => `#: ${file}`)];
}

/**
 * Entries with the parts that their text is a title in: as the files say that it stands in, or in all that have such a title where no
 * file is named. The columns of codelists have the names of fields (`Title`), and are none.
 */
function titleEntries(entries: readonly PoEntry[]): { entry: PoEntry; parts: Part[] }[] {
  const known = { titles: englishOf('titles'), codes: englishOf('codes') };
  const seen = new Set<string>(['']);
  return entries.flatMap((entry) => {
    const { msgid, references, isSpecial } = entry;
    if (isSpecial || seen.has(msgid)) return [];
    seen.add(msgid);
    const isNamed = /\.(?:csv|json)\b/.test(references);
    const isIn = { titles: !isNamed || /\.json\b/.test(references), codes: !isNamed || /\.csv\b/.test(references) };
    const parts = (['titles', 'codes'] as const).filter((part) => isIn[part] && known[part].has(msgid));
    return [{ entry, parts }];
  });
}

/** English titles of a part of the standard. */
export function englishOf(part: Part): ReadonlySet<string> {
  return new Set(titleTable().flatMap(({ group, english }) => (partOf(group) === part ? [english] : [])));
}
