import { exampleLabel, exampleMark, templateLabels } from '../layout/template-labels.ts';
import type { Form, FormChoices, FormColumn, FormRow, FormSheet } from '../model/form.ts';
import type { StandardVersion } from '../model/options.ts';
import type { TemplateChoice } from '../model/template-choice.ts';
import type { Cell, Row, Table } from '../model/workbook.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import { chosenSheets } from './chosen-sheets.ts';
import { columnGuide, type ColumnGuide } from './column-guide.ts';
import { inWords, withColumnsOf } from './filled-sheets.ts';
import type { Filling } from './filling.ts';
import { type LayoutColumn, layoutOf, type LayoutSheet } from './layout.ts';
import { ListSheet } from './list-sheet.ts';
import { packageSheet } from './package-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import type { TemplateWords } from './template-words.ts';

export type TemplateLanguage = 'en' | 'es';

export interface TemplateFormOptions {
  version: StandardVersion;
  choice: TemplateChoice;
  /** Languages of the titles; the first is also that of all else. */
  languages: readonly TemplateLanguage[];
  words: TemplateWords;
  /** What it is filled with; nothing where absent. */
  filling?: Filling;
}

/** As many rows are got ready as people fill in by hand. */
const leastRows = 1000;

/** Wide enough for most of what is filled in; headers and help go on in more lines. */
const columnWidth = 26;
const labelWidth = 20;

/**
 * A workbook to fill in. In each sheet stands, below a configuration line that Flatten Tool and we follow, the row of field
 * paths: it is the header row, whatever the language. Below it come titles, help and an example, and below these the data
 * (`docs/format.md`).
 */
export function templateForm(options: TemplateFormOptions): Form {
  const { version, choice, filling, languages, words } = options;
  const schema = oc4idsSchema(version);
  const language = languages[0]!;
  const chosen = chosenSheets(schema, choice);
  const sheets = filling ? withColumnsOf(filling, chosen, layoutOf(schema), schema) : chosen;
  const lists = new ListSheet(version, language, words);
  const rowsToFill = leastRows + Math.max(0, ...[...(filling?.rows.values() ?? [])].map(({ length }) => length));
  const context: Context = { ...options, schema, language, sheets, lists, rowsToFill };
  const data = sheets.map((sheet) => dataSheet(sheet, context));
  return {
    sheets: [
      readMeSheet(sheets, language, words),
      packageSheet(schema, languages, words, filling?.metadata),
      ...data,
      ...(lists.isEmpty ? [] : [lists.sheet()]),
      ...(filling?.own ?? []).map((table) => ownSheet(table, context)),
    ],
    rowsToFill,
    messages: words.messages,
  };
}

interface Context extends TemplateFormOptions {
  schema: ReturnType<typeof oc4idsSchema>;
  language: TemplateLanguage;
  sheets: readonly LayoutSheet[];
  lists: ListSheet;
  rowsToFill: number;
}

/** Text that is longer than a cell, and types of columns; these name the sheets, which have other names here. */
function ownSheet({ name, rows }: Table, { sheets, language }: Context): FormSheet {
  const named = new Map<Cell, string>(sheets.map(({ names }) => [names.paths, names[language]]));
  const rowOf = (row: Row = []): Row => [named.get(row[0]) ?? row[0], ...row.slice(1)];
  return { name, kind: 'lists', rows: rows.map((row) => ({ look: 'plain', cells: rowOf(row) })), columns: [] };
}

/** Rows of titles, and those below that explain. */
const titleRows = { en: 'titleEn', es: 'titleEs' } as const;
const guideRows = ['required', 'help', 'type', 'values'] as const;

function dataSheet(sheet: LayoutSheet, context: Context): FormSheet {
  const { filling, language, languages, sheets, lists, schema, words } = context;
  const guides = sheet.columns.map((column) => {
    const parentSheet = sheets.find(({ path }) => path === column.leadsTo)?.names[language];
    return columnGuide(column, { schema, language, words, list: lists.listOf(column.field), parentSheet });
  });
  const label = (row: keyof typeof templateLabels): string => templateLabels[row][language];
  const headerRows = 1 + languages.length + guideRows.length + 1;
  const rows: FormRow[] = [
    { look: 'configuration', cells: ['#', 'hashComments', `headerRows ${headerRows}`] },
    { look: 'path', cells: [label('path'), ...sheet.columns.map(({ headers }) => headers.paths)] },
    ...languages.map((each): FormRow => {
      return { look: 'title', cells: [label(titleRows[each]), ...sheet.columns.map(({ headers }) => headers[each])] };
    }),
    ...guideRows.map((row): FormRow => ({ look: 'guide', cells: [label(row), ...guides.map((guide) => guide[row])] })),
    { look: 'example', cells: exampleRow(guides, language) },
    // Not one of the rows that Flatten Tool counts: should somebody delete one of those, it takes this one in its place.
    { look: 'space', cells: [] },
  ];
  const fillFrom = rows.length;
  for (const row of filling?.rows.get(sheet.names.paths) ?? []) {
    const cells = sheet.columns.map(({ field, headers }) =>
      inWords(row.get(headers.paths), field, lists.listOf(field)),
    );
    rows.push({ look: 'data', cells: [undefined, ...cells] });
  }
  return {
    name: sheet.names[language],
    kind: sheet.path === '' ? 'main' : 'sub',
    rows,
    columns: [
      { width: labelWidth },
      ...sheet.columns.map((column, index) => formColumn(column, guides[index]!, fillFrom, context)),
    ],
    frozen: { rows: 2 + languages.length, columns: 2 },
    fillFrom,
  };
}

function exampleRow(guides: readonly ColumnGuide[], language: TemplateLanguage): Row {
  return [exampleLabel[language], ...guides.map(({ example }) => (example === '' ? '' : exampleMark + example))];
}

function formColumn(column: LayoutColumn, guide: ColumnGuide, fillFrom: number, context: Context): FormColumn {
  const { required, help, values, cells } = guide;
  const choices =
    column.leadsTo === undefined
      ? context.lists.choicesOf(column.field)
      : parentIds(column, column.leadsTo, fillFrom, context);
  return {
    width: columnWidth,
    cells,
    isRequired: required !== '',
    note: [help, values, required].filter((text) => text !== '').join('\n'),
    ...(choices && { choices }),
  };
}

/** The ids that have been typed into the sheet of what the row belongs to; all sheets have their data from the same row on. */
function parentIds(
  { headers }: LayoutColumn,
  array: string,
  fillFrom: number,
  { sheets, language, rowsToFill }: Context,
): FormChoices | undefined {
  const parent = sheets.find(({ path }) => path === array);
  const own = parent?.columns.findIndex((each) => each.headers.paths === headers.paths) ?? -1;
  if (!parent || own < 0) return undefined;
  const rows = { first: fillFrom, last: fillFrom + rowsToFill - 1 };
  // Behind the column of labels.
  return { sheet: parent.names[language], column: own + 1, ...rows, message: 'parent' };
}
