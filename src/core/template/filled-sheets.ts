import { mapHeader } from '../headers/map-header.ts';
import type { Cell } from '../model/workbook.ts';
import type { Field, Schema } from '../schema/schema.ts';
import type { Filling } from './filling.ts';
import type { LayoutColumn, LayoutSheet } from './layout.ts';
import type { WordList } from './word-lists.ts';

/** The sheets with columns for all that the data has beyond what was chosen: in a template that is filled nothing is missing. */
export function withColumnsOf(
  filling: Filling,
  chosen: readonly LayoutSheet[],
  layout: readonly LayoutSheet[],
  schema: Schema,
): LayoutSheet[] {
  const taken = new Set(layout.flatMap(({ names }) => Object.values(names).map((name) => name.toLowerCase())));
  const sheets = [...chosen];
  for (const [name, headers] of filling.headers) {
    const at = sheets.findIndex(({ names }) => names.paths === name);
    const sheet =
      at < 0 ? (layout.find(({ names }) => names.paths === name) ?? unknownSheet(name, taken)) : sheets[at]!;
    const standard = layout.find(({ path }) => path === sheet.path)?.columns ?? [];
    const known = at < 0 ? standard.filter(({ headers: own }) => headers.includes(own.paths)) : sheet.columns;
    const more = headers
      .filter((header) => !known.some((column) => column.headers.paths === header))
      .map((header) => standard.find((column) => column.headers.paths === header) ?? unknownColumn(header, schema));
    const whole = { ...sheet, columns: [...known, ...more] };
    if (at < 0) sheets.push(whole);
    else sheets[at] = whole;
  }
  return sheets;
}

/** An array that the standard does not know; its name is that of no other sheet, whatever the language. */
function unknownSheet(name: string, taken: Set<string>): LayoutSheet {
  let unique = name;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name.slice(0, 27)} (${count})`;
  taken.add(unique.toLowerCase());
  return { path: `#${name}`, names: { paths: unique, en: unique, es: unique }, columns: [] };
}

/** An additional field, a second item in a row, or a link: there is nothing more to say about it than its path. */
function unknownColumn(header: string, schema: Schema): LayoutColumn {
  const field: Field = mapHeader(header, schema.item, false).field ?? {
    ...{ key: header, path: header, kind: 'value', type: 'any', titles: {}, children: new Map<string, Field>() },
  };
  return { field, headers: { paths: header, en: header, es: header } };
}

/** A value as somebody would choose it from the list. */
export function inWords(cell: Cell, { kind }: Field, list: WordList | undefined): Cell {
  if (!list || (typeof cell !== 'string' && typeof cell !== 'boolean')) return cell;
  const pieces = kind === 'list' ? String(cell).split(';') : [String(cell)];
  const words = pieces.map((piece) => list.entries.find(({ code }) => code === piece)?.word);
  return words.every((word) => word !== undefined) ? words.join(';') : cell;
}
