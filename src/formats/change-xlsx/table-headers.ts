import type { Area } from '../../core/model/workbook.ts';
import { areaOf } from '../cell-references.ts';
import { attribute, type Parts, Unusual, workbookPath, xmlText } from './parts.ts';
import type { NewCells } from './correct-sheet.ts';

const longestName = 255;

/**
 * Tables of a sheet have the texts of their headers a second time, and Excel takes a workbook for damaged where the two are not the
 * same. A header that formulas may name stays as it is, and so do the cells that a table computes as its totals.
 */
export function correctTables(parts: Parts, sheet: string, cells: NewCells): void {
  for (const { kind, path } of parts.relationships(sheet)) {
    if (kind !== 'table') continue;
    const xml = parts.text(path);
    const [table = ''] = /<table\s[^>]*>/.exec(xml) ?? [];
    const area = areaOf(attribute(table, 'ref'));
    if (!area) throw new Unusual();
    const { first, last } = area.rows;
    for (let row = last - Number(attribute(table, 'totalsRowCount') ?? 0) + 1; row <= last; row++) {
      if (within(cells, row, area).length > 0) throw new Unusual();
    }
    if (attribute(table, 'headerRowCount') === '0') continue;
    const headers = within(cells, first, area);
    if (headers.length === 0) continue;
    const name = attribute(table, 'displayName') ?? '';
    if (attribute(table, 'tableType') !== undefined || isNamed(parts, name)) throw new Unusual();
    parts.set(path, renamed(xml, new Map(headers.map(([column, text]) => [column - area.columns.first, text]))));
  }
}

/** The new cells of a row that are in an area, with their texts. */
function within(cells: NewCells, row: number, { columns }: Area): [number, unknown][] {
  return [...(cells.get(row) ?? [])].flatMap(([column, { value }]): [number, unknown][] =>
    column >= columns.first && column <= columns.last ? [[column, value]] : [],
  );
}

/** Whether a formula names a table, and so perhaps one of its columns. */
function isNamed(parts: Parts, table: string): boolean {
  const sheets = parts.sheets().map(({ path }) => path);
  const tables = sheets.flatMap((sheet) => parts.relationships(sheet).filter(({ kind }) => kind === 'table'));
  return [workbookPath, ...sheets, ...tables.map(({ path }) => path)].some((path) =>
    parts.text(path).includes(`${table}[`),
  );
}

/** A table with other names of some of its columns, by their positions. */
function renamed(xml: string, names: ReadonlyMap<number, unknown>): string {
  let position = -1;
  const all: string[] = [];
  const changed = xml.replace(/<tableColumn\s[^>]*>/g, (tag) => {
    position++;
    const wanted = names.get(position);
    const name = names.has(position) ? wanted : (attribute(tag, 'name') ?? '');
    if (typeof name !== 'string' || name === '' || name.length > longestName) throw new Unusual();
    all.push(name.toLowerCase());
    if (!names.has(position)) return tag;
    return tag.replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, () => ` name="${attributeText(name)}"`);
  });
  if (new Set(all).size < all.length) throw new Unusual();
  return changed;
}

/** Line ends in attributes are spaces to XML. */
function attributeText(text: string): string {
  return xmlText(text).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');
}
