import { columnLetters } from '../../core/model/column-letters.ts';
import { type ChangedWorkbook, changeXlsx } from './change-xlsx.ts';
import { recalculate } from './correct-xlsx.ts';
import { correctSheet } from './correct-sheet.ts';
import type { NewCell } from './new-cell.ts';
import { attribute, type Parts, workbookPath } from './parts.ts';
import { renameSheets } from './rename-sheets.ts';
import { correctTables } from './table-headers.ts';

/** A cell that is to have another text. Rows and columns count from 0. */
export interface CellText {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

export interface ChangedTexts extends ChangedWorkbook {
  /** Cells that compute their text: they stay as they are. */
  computed: CellText[];
  /** Cells whose text was set in several styles; it is in that of the cell now. */
  plainNow: CellText[];
  /** Whether a sheet with other texts has drop-down lists, which still offer what they did. */
  hasLists: boolean;
  /** Whether the sheets have their new names: none has, where that could change what a formula or a macro means. */
  isRenamed: boolean;
}

/**
 * A workbook with other texts in some of its cells, and other names of some of its sheets; all else stays as it is, styles and formulas
 * included. `undefined` for a workbook that we do not know how to change, or not in these cells.
 */
export async function changeTexts(
  bytes: Uint8Array,
  cells: readonly CellText[],
  names: ReadonlyMap<string, string>,
): Promise<ChangedTexts | undefined> {
  const changed = await changeXlsx(bytes, (parts) => change(parts, cells, names));
  return changed && { bytes: changed.bytes, ending: changed.ending, ...changed.result };
}

function change(
  parts: Parts,
  cells: readonly CellText[],
  names: ReadonlyMap<string, string>,
): Omit<ChangedTexts, keyof ChangedWorkbook> {
  const rich = richStrings(parts);
  const computed: CellText[] = [];
  const plainNow: CellText[] = [];
  let hasLists = false;
  for (const { name, path } of parts.sheets()) {
    const own = cells.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    const xml = parts.text(path);
    hasLists ||= /<(?:\w+:)?dataValidation\s[^>]*type\s*=\s*["']list["']/.test(xml);
    const found = kindsOfCells(xml, rich, new Set(own.map(reference)));
    const wanted = new Map<number, Map<number, NewCell>>();
    for (const cell of own) {
      const kind = found.get(reference(cell));
      if (kind === 'formula') computed.push(cell);
      else {
        if (kind === 'rich') plainNow.push(cell);
        const row = wanted.get(cell.row) ?? new Map<number, NewCell>();
        wanted.set(cell.row, row.set(cell.column, { value: cell.text }));
      }
    }
    parts.set(path, correctSheet(xml, wanted, (of) => of).xml);
    correctTables(parts, path, wanted);
  }
  const isRenamed = renameSheets(parts, names);
  // A formula may look for a header or a code.
  if (cells.length > computed.length && hasFormulas(parts)) recalculate(parts);
  return { computed, plainNow, hasLists, isRenamed };
}

function reference({ row, column }: CellText): string {
  return `${columnLetters(column)}${row + 1}`;
}

function hasFormulas(parts: Parts): boolean {
  return parts.sheets().some(({ path }) => parts.has(path) && /<f[\s>/]/.test(parts.text(path)));
}

/** What is more than a text, of the cells with these names. */
function kindsOfCells(
  xml: string,
  rich: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, 'formula' | 'rich'> {
  const kinds = new Map<string, 'formula' | 'rich'>();
  for (const [, tag = '', content = ''] of xml.matchAll(/(<c\s[^>]*[^/>]>)([^]*?)<\/c\s*>/g)) {
    const name = attribute(tag, 'r');
    if (name === undefined || !wanted.has(name)) continue;
    if (/<f[\s>/]/.test(content)) kinds.set(name, 'formula');
    else if (/<is>[^]*<r[\s>]/.test(content)) kinds.set(name, 'rich');
    else if (attribute(tag, 't') === 's' && rich.has(Number(/<v>(\d+)<\/v>/.exec(content)?.[1])))
      kinds.set(name, 'rich');
  }
  return kinds;
}

/** Positions of the shared texts that are set in several styles. */
function richStrings(parts: Parts): ReadonlySet<number> {
  const path = parts.related(workbookPath, { kind: 'sharedStrings' });
  if (path === undefined || !parts.has(path)) return new Set();
  const strings = parts.text(path).match(/<si\s*\/>|<si[\s>][^]*?<\/si\s*>/g) ?? [];
  return new Set(strings.flatMap((text, index) => (/<r[\s>]/.test(text) ? [index] : [])));
}
