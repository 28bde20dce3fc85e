import { type CellCorrection, cellsBetween } from '../../core/model/corrections.ts';
import type { ColumnDecision, Decisions, SheetDecision } from '../../core/model/decisions.ts';
import type { History } from './history.ts';

/** What one step of a history changed, for a sentence about it. */
export type DecisionChange =
  | { what: 'column'; sheet: string; header: string; part: keyof ColumnDecision }
  | { what: 'sheet'; sheet: string; part: keyof SheetDecision }
  | { what: 'cell'; cell: CellCorrection }
  | { what: 'file'; file: string }
  | { what: 'columns' | 'cells' | 'several'; count: number };

export type Step = 'decided' | 'undone' | 'redone';

/** How a history came from the one before it; nothing where it did not go on or back. */
export function stepBetween(before: History, after: History): Step | undefined {
  // The same decisions may come up more than once: how far back they go says more than which they are.
  if (after.past.length < before.past.length) return after.future.length > before.future.length ? 'undone' : undefined;
  if (after.past.length === before.past.length) return undefined;
  return after.future.length > 0 || before.future.at(-1) === after.present ? 'redone' : 'decided';
}

/** What is different between decisions; nothing where nothing is. */
export function changeBetween(before: Decisions, after: Decisions): DecisionChange | undefined {
  const columns = parts(before.columns, after.columns, ({ file, sheet, header, nth }) => [file, sheet, header, nth]);
  const sheets = parts(before.sheets, after.sheets, ({ file, sheet }) => [file, sheet]);
  const cells = cellsBetween(before.cells, after.cells);
  const files = parts(before.files ?? [], after.files ?? [], ({ file }) => [file]);
  const count = columns.length + sheets.length + cells.count + files.length;
  const [column] = columns;
  const [sheet] = sheets;
  const [file] = files;
  if (count === 1) {
    if (column) return { what: 'column', sheet: column.of.sheet, header: column.of.header, part: column.part };
    if (sheet) return { what: 'sheet', sheet: sheet.of.sheet, part: sheet.part };
    return file ? { what: 'file', file: file.of.file } : { what: 'cell', cell: cells.first! };
  }
  if (count === 0) return undefined;
  if (columns.length === count) return { what: 'columns', count: new Set(columns.map(({ of }) => of)).size };
  return { what: cells.count === count ? 'cells' : 'several', count };
}

/** The parts in which decisions of one kind differ, with the decision that has or had it. */
function parts<D extends object>(
  before: readonly D[],
  after: readonly D[],
  nameOf: (decision: D) => unknown[],
): { of: D; part: keyof D }[] {
  const byName = (all: readonly D[]): Map<string, D> =>
    new Map(all.map((decision) => [JSON.stringify(nameOf(decision)), decision]));
  const [old, now] = [byName(before), byName(after)];
  const found: { of: D; part: keyof D }[] = [];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    if (was === is) continue;
    const of = (is ?? was)!;
    const keys = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]) as Set<keyof D>;
    for (const part of keys) {
      const isName = was && is ? false : nameParts.has(part as string);
      if (!isName && JSON.stringify(was?.[part]) !== JSON.stringify(is?.[part])) found.push({ of, part });
    }
  }
  return found;
}

/** By which decisions are told apart; they decide nothing. */
const nameParts: ReadonlySet<string> = new Set(['file', 'sheet', 'header', 'nth']);
