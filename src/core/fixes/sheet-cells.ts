import type { CorrectedValue } from '../model/corrections.ts';
import type { Place } from '../model/problem.ts';
import type { SheetName, SheetPosition } from '../model/sheet-name.ts';
import type { Cell, Table } from '../model/workbook.ts';
import type { SourceMap } from '../source/source-map.ts';
import type { PlannedTable } from '../unflatten/table-planner.ts';
import type { PointerMoves } from '../upgrade/pointer-moves.ts';

/** A cell of a sheet, and what stands in it. */
export interface SheetCell extends SheetPosition {
  header?: string;
  cell: Cell;
}

/** A cell that is corrected, with what stood there before. */
export interface CellChange extends SheetCell {
  value: CorrectedValue;
}

/** What was read from sheets: the sheets as they are now, and what came of them. */
export interface SheetSource {
  tables: readonly Table[];
  planned: readonly (PlannedTable | undefined)[];
  sourceMap: SourceMap;
  /** Where values of the document stood when it was read, if not where they stand now. */
  moves?: PointerMoves | undefined;
  timeZone: string;
}

/** The cells behind the places of problems. */
export class SheetCells {
  readonly timeZone: string;
  private readonly source: SheetSource;
  private readonly tables = new Map<string, Table>();
  private readonly lists = new Map<PlannedTable, ReadonlySet<number>>();

  constructor(source: SheetSource) {
    this.source = source;
    this.timeZone = source.timeZone;
    for (const table of source.tables) {
      this.tables.set(keyOf({ sheet: table.name }), table);
      this.tables.set(keyOf({ sheet: table.name, ...(table.file !== undefined && { file: table.file }) }), table);
    }
  }

  /** The cell that a place names, or all that hold the value that it points to. */
  of(place: Place): SheetCell[] {
    if (place.sheet !== undefined) return this.at(place);
    if (place.pointer === undefined) return [];
    const { moves, sourceMap } = this.source;
    return sourceMap.cellsOf(moves?.originOf(place.pointer) ?? place.pointer).flatMap((each) => this.at(each));
  }

  at({ file, sheet, row, column, header }: Place): SheetCell[] {
    if (sheet === undefined || row === undefined || column === undefined) return [];
    const name = { ...(file !== undefined && { file }), sheet };
    const table = this.tables.get(keyOf(name));
    if (!table) return [];
    return [{ ...name, row, column, ...(header !== undefined && { header }), cell: table.rows[row]?.[column] }];
  }

  /** Where the value of a cell stood in the document when it was read; nothing for a cell that has none there. */
  pointerOf({ file, sheet, row, column }: Place): string | undefined {
    if (sheet === undefined || row === undefined || column === undefined) return undefined;
    return this.source.sourceMap.pointerOf(sheet, row, column, file);
  }

  /** All cells that hold the value of this one. */
  holding(place: Place): SheetCell[] {
    const pointer = this.pointerOf(place);
    return pointer === undefined ? [] : this.source.sourceMap.cellsOf(pointer).flatMap((each) => this.at(each));
  }

  /** Whether the column of a cell holds lists. */
  holdsList({ file, sheet, row, column }: SheetCell): boolean {
    return this.source.planned.some((planned) => {
      if (planned?.table.name !== sheet || planned.table.file !== file) return false;
      const position = planned.vertical ? row : column;
      const lists = this.lists.get(planned) ?? listColumns(planned);
      this.lists.set(planned, lists);
      return lists.has(position);
    });
  }

  /** Whether a column of the sheet is read as the field already. */
  hasField({ file, sheet }: SheetName, path: string): boolean {
    return this.source.planned.some(
      (planned) =>
        planned?.table.name === sheet &&
        planned.table.file === file &&
        planned.plan.headers.some(({ mapped, outcome }) => outcome === 'read' && mapped.field?.path === path),
    );
  }
}

function listColumns({ plan }: PlannedTable): ReadonlySet<number> {
  const lists = plan.columns.filter(({ type }) => type.kind === 'list');
  return new Set(lists.flatMap(({ column, others }) => [column, ...others]));
}

function keyOf({ file = '', sheet }: SheetName): string {
  return `${file}\n${sheet}`;
}
