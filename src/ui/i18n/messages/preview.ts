import type { PreviewColumn, PreviewRow } from '../../../client/index.ts';
import type { ColumnDecision, DateOrder, DecimalMark, SheetDecision } from '../../../core/model/decisions.ts';
import type { Words } from '../words.ts';

/** The sheets as they were understood, and what can be changed about that. */
export const previewMessages = ({ text, group, quote }: Words) => ({
  ...group('preview'),
  sheet: (name: string, file: string | undefined) =>
    file === undefined ? name : text('preview.sheet', { name, file }),
  roles: group('preview.roles'),
  summary: (columns: number, additional: number) => text('preview.summary', { columns, additional }),
  bar: {
    ...group('preview.bar'),
    changes: (amount: number) => text('preview.bar.changes', { amount }),
    decided: (what: string) => text('preview.bar.decided', { what }),
    undone: (what: string) => text('preview.bar.undone', { what }),
    redone: (what: string) => text('preview.bar.redone', { what }),
  },
  changed: {
    column: {
      field: (header: string) => text('preview.changed.column.field', { header: quote(header) }),
      dateOrder: (header: string) => text('preview.changed.column.dateOrder', { header: quote(header) }),
      decimalMark: (header: string) => text('preview.changed.column.decimalMark', { header: quote(header) }),
      digitsAreDates: (header: string) => text('preview.changed.column.digitsAreDates', { header: quote(header) }),
      percent: (header: string) => text('preview.changed.column.percent', { header: quote(header) }),
      commaSeparates: (header: string) => text('preview.changed.column.commaSeparates', { header: quote(header) }),
    } as Readonly<Partial<Record<keyof ColumnDecision, (header: string) => string>>>,
    sheet: {
      headerRow: (sheet: string) => text('preview.changed.sheet.headerRow', { sheet: quote(sheet) }),
      leftOut: (sheet: string) => text('preview.changed.sheet.leftOut', { sheet: quote(sheet) }),
      rowsLeftOut: (sheet: string) => text('preview.changed.sheet.rowsLeftOut', { sheet: quote(sheet) }),
      totalsLeftOut: (sheet: string) => text('preview.changed.sheet.totalsLeftOut', { sheet: quote(sheet) }),
      mergedFilled: (sheet: string) => text('preview.changed.sheet.mergedFilled', { sheet: quote(sheet) }),
    } as Readonly<Partial<Record<keyof SheetDecision, (sheet: string) => string>>>,
    file: (name: string) => text('preview.changed.file', { name: quote(name) }),
    cell: (where: string) => text('preview.changed.cell', { where }),
    cells: (cells: number) => text('preview.changed.cells', { cells }),
    columns: (columns: number) => text('preview.changed.columns', { columns }),
    several: (changes: number) => text('preview.changed.several', { changes }),
  },
  headerRow: (row: number) => text('preview.headerRow', { row }),
  headerRowChosen: (row: number) => text('preview.headerRowChosen', { row }),
  useSuggestions: (columns: number) => text('preview.useSuggestions', { columns }),
  columnsPage: (from: string, to: string, all: string) => text('preview.columnsPage', { from, to, all }),
  column: (letters: string) => text('preview.column', { letters }),
  row: (row: number) => text('preview.row', { row }),
  filled: (rows: number) => text('preview.filled', { rows }),
  sample: (shown: string) => text('preview.sample', { text: quote(shown) }),
  became: (shown: string, value: string) => text('preview.became', { text: quote(shown), value: quote(value) }),
  match: group('preview.match') satisfies Record<PreviewColumn['match'], string>,
  outcomes: group('preview.outcomes') as Readonly<Partial<Record<PreviewColumn['outcome'], string>>>,
  types: group('preview.types'),
  changeColumn: (column: string) => text('preview.changeColumn', { column }),
  use: (title: string) => text('preview.use', { title: quote(title) }),
  field: {
    ...group('preview.field'),
    found: (fields: number) => text('preview.field.found', { fields }),
    own: (shown: string) => text('preview.field.own', { text: quote(shown) }),
  },
  position: (title: string) => text('preview.position', { title }),
  keep: (header: string) => text('preview.keep', { header: quote(header) }),
  values: {
    ...group('preview.values'),
    orders: group('preview.values.orders') satisfies Record<DateOrder, string>,
    marks: {
      '.': text('preview.values.marks.point'),
      ',': text('preview.values.marks.comma'),
    } satisfies Record<DecimalMark, string>,
    shows: {
      'day-month': (decided: string, total: string) => text('preview.values.shows.day-month', { decided, total }),
      'month-day': (decided: string, total: string) => text('preview.values.shows.month-day', { decided, total }),
      '.': (decided: string, total: string) => text('preview.values.shows.point', { decided, total }),
      ',': (decided: string, total: string) => text('preview.values.shows.comma', { decided, total }),
    } satisfies Record<DateOrder | DecimalMark, (decided: string, total: string) => string>,
  },
  rows: {
    ...group('preview.rows'),
    region: (sheet: string) => text('preview.rows.region', { sheet }),
    shown: (from: string, to: string, all: string) => text('preview.rows.shown', { from, to, all }),
    kinds: { ...group('preview.rows.kinds'), data: '' } satisfies Record<PreviewRow['kind'], string>,
    actions: (row: number) => text('preview.rows.actions', { row }),
  },
  cell: {
    ...group('preview.cell'),
    edit: (where: string) => text('preview.cell.edit', { where }),
    before: (value: string) =>
      value === '' ? text('preview.cell.emptyBefore') : text('preview.cell.before', { value }),
    takeBack: (value: string) =>
      value === '' ? text('preview.cell.emptyAgain') : text('preview.cell.takeBack', { value: quote(value) }),
  },
});

export type PreviewTexts = ReturnType<typeof previewMessages>;
