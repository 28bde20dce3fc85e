import type * as SheetJs from 'xlsx';
import { type ChangedWorkbook, changeXlsx } from './change-xlsx.ts';
import { addLastSheet, type ListSheet } from './list-sheet.ts';
import { attribute, type Parts, Unusual, workbookPath } from './parts.ts';
import { Styles } from './styles.ts';
import { placeBefore } from './xml-places.ts';
import { isCodeFormat, isPercentFormat } from '../number-format.ts';
import { correctSheet } from './correct-sheet.ts';
import type { NewCell, StyleOf } from './new-cell.ts';
import { correctTables } from './table-headers.ts';

/** A cell with its new value. Rows and columns count from 0; `null` empties it. */
export interface CorrectedCell extends NewCell {
  sheet: string;
  row: number;
  column: number;
}

export interface CorrectedWorkbook extends ChangedWorkbook {
  /** Whether there are formulas in it. Excel computes them again when it opens the workbook; other programs may not. */
  hasFormulas: boolean;
}

/**
 * A workbook with other values in some of its cells, and, where wanted, a sheet behind all others that lists what was changed. All else stays as it
 * is, with what must not contradict the new values: Excel is told to compute the formulas again. Of several values for one cell the
 * last counts. `undefined` for a workbook that we do not know how to change, or not in these cells.
 */
export async function correctXlsx(
  bytes: Uint8Array,
  corrections: Iterable<CorrectedCell>,
  list?: ListSheet,
): Promise<CorrectedWorkbook | undefined> {
  const xlsx = await import('xlsx');
  const changed = await changeXlsx(bytes, (parts) => correct(parts, bySheet(corrections), list, xlsx));
  return changed && { bytes: changed.bytes, ending: changed.ending, hasFormulas: changed.result };
}

type SheetCells = Map<number, Map<number, NewCell>>;

/** Returns whether there are formulas in it. */
function correct(
  parts: Parts,
  corrections: Map<string, SheetCells>,
  list: ListSheet | undefined,
  xlsx: typeof SheetJs,
): boolean {
  const styles = new Styles(parts);
  const styleOf = numberStyles(styles, xlsx);
  let lostFormula = false;
  for (const { name, path } of parts.sheets()) {
    const cells = corrections.get(name);
    if (!cells) continue;
    corrections.delete(name);
    const sheet = correctSheet(parts.text(path), cells, styleOf);
    parts.set(path, sheet.xml);
    correctTables(parts, path, cells);
    lostFormula ||= sheet.lostFormula;
  }
  if (corrections.size > 0) throw new Unusual();
  const order = parts.related(workbookPath, { kind: 'calcChain' });
  // In which order formulas are computed. Excel makes it anew; one that names a cell without a formula is damaged.
  if (lostFormula && order !== undefined) parts.remove(order, workbookPath);
  const hasFormulas = parts.sheets().some(({ path }) => parts.has(path) && /<f[\s>/]/.test(parts.text(path)));
  if (hasFormulas) recalculate(parts);
  if (list) addLastSheet(parts, list, styles.header());
  styles.write();
  return hasFormulas;
}

function bySheet(corrections: Iterable<CorrectedCell>): Map<string, SheetCells> {
  const sheets = new Map<string, SheetCells>();
  for (const { sheet, row, column, value, format } of corrections) {
    const cells = entry(sheets, sheet, (): SheetCells => new Map());
    entry(cells, row, () => new Map<number, NewCell>()).set(column, { value, ...(format !== undefined && { format }) });
  }
  return sheets;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * A cell keeps its style, with one exception: a number in a cell whose format makes a date, a code or so many of a hundred of it would
 * not be that number to whoever reads the cell.
 */
function numberStyles(styles: Styles, xlsx: typeof SheetJs): StyleOf {
  const builtIn = xlsx.SSF.get_table() as Readonly<Record<number, string>>;
  return (of, { value, format }) => {
    if (format !== undefined) return styles.like(of, { numFmtId: styles.addNumberFormat(format) });
    if (typeof value !== 'number' || !Number.isFinite(value)) return of;
    const { id, code = builtIn[id] ?? 'General' } = styles.numberFormat(of);
    const isPlain = code === 'General' || !(xlsx.SSF.is_date(code) || isPercentFormat(code) || isCodeFormat(code));
    return isPlain ? of : styles.like(of, { numFmtId: 0 });
  };
}

/** What follows the settings of calculation in a workbook. */
const after = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/** Results of formulas are kept in the file, and would be those of the old values. */
export function recalculate(parts: Parts): void {
  const workbook = parts.text(workbookPath);
  const [tag] = /<calcPr\b[^>]*>/.exec(workbook) ?? [];
  if (tag !== undefined) {
    if (/^(?:1|true)$/.test(attribute(tag, 'fullCalcOnLoad') ?? '')) return;
    const plain = tag.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    parts.set(
      workbookPath,
      workbook.replace(tag, () => plain.replace('<calcPr', '<calcPr fullCalcOnLoad="1"')),
    );
    return;
  }
  const sheets = /<\/sheets\s*>/.exec(workbook);
  if (!sheets) throw new Unusual();
  const at = placeBefore(workbook, sheets.index + sheets[0].length, after);
  parts.set(workbookPath, `${workbook.slice(0, at)}<calcPr fullCalcOnLoad="1"/>${workbook.slice(at)}`);
}
