import { columnsSheet, continuationSheet, ignoreLine } from '../layout/own-sheets.ts';
import type { Cell, Table } from '../model/workbook.ts';
import type { ArrayShape, MemberShape, ObjectShape } from './shape.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** Types of the columns that no schema types, where cells have none of their own (rule 19). */
export function typeColumns(object: ObjectShape): void {
  for (const member of object.members.values()) {
    if (!member.field) {
      if (member.numbers > member.texts && member.numbers >= member.booleans)
        member.type = { kind: 'value', type: 'number' };
      else if (member.booleans > member.texts) member.type = { kind: 'value', type: 'boolean' };
    }
    if (member.object) typeColumns(member.object);
    if (member.array) typeColumns(member.array.item);
  }
}

/** The sheets beside those of the data: types of columns, and texts that are longer than a cell. */
export function ownTables(
  drafts: ReadonlyMap<ArrayShape, SheetDraft>,
  continued: readonly string[],
  typedCells: boolean,
): Table[] {
  const tables: Table[] = [];
  if (!typedCells) {
    const typed = [...drafts].flatMap(([array, draft]) => typedColumns(array.item, draft));
    if (typed.length > 0) {
      tables.push({ name: columnsSheet, rows: [[...ignoreLine], ['sheet', 'header', 'type'], ...typed] });
    }
  }
  if (continued.length > 0) {
    const rows = continued.map((text, index): Cell[] => [index + 1, ...split(text)]);
    tables.push({ name: continuationSheet, rows: [[...ignoreLine], ['number', 'text'], ...rows] });
  }
  return tables;
}

function typedColumns(object: ObjectShape, draft: SheetDraft): Cell[][] {
  const typed = (member: MemberShape, columns: readonly number[]): Cell[][] =>
    member.field || member.type.type === 'any'
      ? []
      : columns.map((column) => [draft.name, draft.headers[column], member.type.type]);
  return [...object.members.values()].flatMap((member) => [
    ...(member.column >= 0 ? typed(member, [member.column]) : []),
    ...(member.object ? typedColumns(member.object, draft) : []),
    ...(member.array?.inlineColumns ?? []).flatMap((columns) =>
      [...columns].flatMap(([inner, column]) => typed(inner, [column])),
    ),
    ...[...(member.array?.rollUp?.columns ?? [])].flatMap(([inner, column]) =>
      member.array!.inlineColumns[0]?.has(inner) ? [] : typed(inner, [column]),
    ),
  ]);
}

/** Parts shorter than a cell, none of which ends within a surrogate pair. */
function split(text: string): string[] {
  return text.match(/[\s\S]{1,32000}(?<![\ud800-\udbff])/g) ?? [];
}
