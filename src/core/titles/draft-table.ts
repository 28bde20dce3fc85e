import { cellText } from '../model/cell-text.ts';
import type { JsonObject } from '../model/json.ts';
import type { TitleDraft } from '../model/title-draft.ts';
import type { Row, Table } from '../model/workbook.ts';
import { englishOf, type FoundTitles, nothingFound } from './catalogue.ts';
import { titleOf } from './title-faults.ts';
import { partOf, titleTable, type TitleGroup } from './title-table.ts';

/** Headers of the columns by which such a table is known again; the last has the language as its header. */
const partHeader = 'part';
const englishHeader = 'en';
const tableName = 'titles';

const mostUses = 20;

/** The titles as a sheet, for people who work on them in a spreadsheet: one row for each, to be filled in the last column. */
export function draftTable(draft: TitleDraft): Table {
  const rows = titleTable().map((row): Row => {
    const { group, uses, english, status } = row;
    return [group, uses.slice(0, mostUses).join('\n'), status, english, titleOf(row, draft) ?? ''];
  });
  return { name: tableName, rows: [[partHeader, 'where', 'status_es', englishHeader, draft.language], ...rows] };
}

/** The titles of such a sheet, also with its columns in another order; nothing for any other sheet. */
export function titlesInTable({ rows }: Table): FoundTitles | undefined {
  const [first, ...others] = rows;
  const headers = Array.from(first ?? [], (cell) => cellText(cell).trim());
  const part = headers.indexOf(partHeader);
  const english = headers.indexOf(englishHeader);
  const translation = headers.findLastIndex((header, at) => at !== part && at !== english && header !== '');
  if (part < 0 || english < 0 || translation < 0) return undefined;
  const found: FoundTitles = { ...nothingFound(), language: headers[translation]! };
  for (const row of others) {
    const group = groups.find((each) => each === cellText(row?.[part]));
    take(found, group && partOf(group), cellText(row?.[english]), cellText(row?.[translation]));
  }
  return found;
}

const groups: readonly TitleGroup[] = ['fields', 'codelists', 'codes', 'names'];

const mark = 'oc4ids-converter-titles';
const format = 1;

/** A draft as JSON, for other programs and to be kept. */
export function draftToJson({ language, titles, codes }: TitleDraft): JsonObject {
  return { [mark]: format, language, titles: { ...titles }, codes: { ...codes } };
}

/** The titles of such a JSON document; nothing for any other (it may come from anywhere). */
export function titlesInJson(document: unknown): FoundTitles | undefined {
  if (!isRecord(document) || own(document, mark) !== format) return undefined;
  const language = own(document, 'language');
  const found = nothingFound();
  if (typeof language === 'string') found.language = language;
  for (const part of ['titles', 'codes'] as const) {
    const texts = own(document, part);
    for (const [english, text] of isRecord(texts) ? Object.entries(texts) : []) {
      take(found, part, english, typeof text === 'string' ? text : '');
    }
  }
  return found;
}

/** Only known English is taken: nothing else can become a title. */
function take(found: FoundTitles, part: 'titles' | 'codes' | undefined, english: string, text: string): void {
  if (english === '' && text === '') return;
  if (part === undefined || !known(part).has(english)) found.others++;
  else if (text.trim() === '') found.untranslated++;
  else found[part][english] = text;
}

const knownEnglish = new Map<string, ReadonlySet<string>>();

function known(part: 'titles' | 'codes'): ReadonlySet<string> {
  const texts = knownEnglish.get(part) ?? englishOf(part);
  knownEnglish.set(part, texts);
  return texts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
