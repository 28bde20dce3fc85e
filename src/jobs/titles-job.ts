import { problem } from '../core/model/problem.ts';
import type { TitleDraft } from '../core/model/title-draft.ts';
import { protect } from '../core/layout/protected.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import {
  type FoundTitles,
  isCatalogue,
  newCatalogue,
  catalogueWith,
  titlesInCatalogue,
} from '../core/titles/catalogue.ts';
import { draftTable, draftToJson, titlesInJson, titlesInTable } from '../core/titles/draft-table.ts';
import { unprotectTables } from '../core/unflatten/own-tables.ts';
import { decodeText } from '../formats/decode-text.ts';
import { detectKind } from '../formats/detect.ts';
import { ending } from '../formats/file-name.ts';
import { readCsv } from '../formats/read-csv.ts';
import { readJson } from '../formats/read-json.ts';
import { readWorkbook } from '../formats/read-workbook.ts';
import { writeCsv } from '../formats/write-csv.ts';
import { writeJson } from '../formats/write-json.ts';
import { writeXlsx } from '../formats/write-xlsx.ts';
import type { InputFile, MadeFile } from './api.ts';
import type { TitlesFileKind, TitlesResult } from './title-requests.ts';
import { workbookMimes } from './workbook-mimes.ts';

/** No catalogue is as large. */
const largestText = 20_000_000;

/** The titles in a file. Problems: `titles.unreadable`, `titles.none`. */
export async function readTitlesJob(file: InputFile): Promise<TitlesResult> {
  const { name, bytes } = file;
  const found = await titlesIn(file);
  if (!found) return { ok: false, problems: [problem('titles.unreadable', 'error', { name }, { file: name })] };
  const { titles, codes, unconfirmed, untranslated } = found;
  if (Object.keys(titles).length + Object.keys(codes).length + unconfirmed + untranslated === 0)
    return { ok: false, problems: [problem('titles.none', 'error', { name }, { file: name })] };
  const text = ending(name) === 'po' || ending(name) === 'pot' ? exactText(bytes) : undefined;
  return { ok: true, found, ...(text !== undefined && { catalogue: { name, text } }) };
}

async function titlesIn({ name, bytes }: InputFile): Promise<FoundTitles | undefined> {
  if (bytes.length > largestText) return undefined;
  if (/^pot?$/.test(ending(name))) {
    const { text } = decodeText(bytes);
    return isCatalogue(text) ? titlesInCatalogue(text) : undefined;
  }
  const { kind } = detectKind(bytes, name);
  if (kind === 'json') {
    const { value } = await readJson(bytes, name);
    return value && titlesInJson(value.value);
  }
  if (kind === 'csv') {
    const { value } = readCsv(bytes, name);
    return value && inTables(unprotectTables([value]));
  }
  if (kind !== 'xlsx' && kind !== 'ods' && kind !== 'xls' && kind !== 'xlsb') return undefined;
  return inTables((await readWorkbook(bytes, name, { kind })).value?.tables ?? []);
}

function inTables(tables: readonly (Table | undefined)[]): FoundTitles | undefined {
  return tables.map((table) => table && titlesInTable(table)).find((found) => found !== undefined);
}

/** The text, if writing it gives these bytes again; a mark at its start is part of it. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A spreadsheet program would run a title as a formula that begins like one; it may come from anybody's catalogue. */
function withProtection(table: Table): Table {
  const protectCell = (cell: Cell): Cell => (typeof cell === 'string' ? protect(cell) : cell);
  return { ...table, rows: table.rows.map((row) => row && Array.from(row, protectCell)) };
}

/** A draft as a file. */
export async function titlesFileJob(draft: TitleDraft, kind: TitlesFileKind): Promise<MadeFile> {
  const { language } = draft;
  const po = (name: string, text: string): MadeFile => ({
    name,
    mime: 'text/x-gettext-translation',
    bytes: new TextEncoder().encode(text),
  });
  if (typeof kind === 'object') return po(kind.name, catalogueWith(kind.text, draft));
  switch (kind) {
    case 'po-titles':
      return po(`oc4ids-schema-${language}.po`, newCatalogue('titles', draft));
    case 'po-codes':
      return po(`oc4ids-codelists-${language}.po`, newCatalogue('codes', draft));
    case 'json':
      return {
        name: `oc4ids-titles-${language}.json`,
        mime: 'application/json',
        bytes: writeJson(draftToJson(draft)),
      };
    case 'csv':
      return {
        name: `oc4ids-titles-${language}.csv`,
        mime: 'text/csv',
        bytes: writeCsv(withProtection(draftTable(draft))),
      };
    case 'xlsx':
      return {
        name: `oc4ids-titles-${language}.xlsx`,
        mime: workbookMimes.xlsx,
        bytes: await writeXlsx([draftTable(draft)]),
      };
  }
}
