import type { ColumnDecision } from '../model/decisions.ts';
import { isAbout } from '../model/sheet-name.ts';
import type { Row, Table } from '../model/workbook.ts';

/** Columns whose field a person chose, by position: the field path, or `null` for one that is left out. */
export type ChosenColumns = ReadonlyMap<number, string | null>;

/** The decisions about one sheet, by the position of their columns. Headers as `planSheet` takes them; '' where there is none. */
export class ColumnChoices {
  private readonly about: readonly ColumnDecision[];
  private readonly headers: readonly string[];
  /** How many columns before each have the same header. */
  private readonly nth: number[] = [];

  constructor(decisions: readonly ColumnDecision[], table: Pick<Table, 'file' | 'name'>, headers: readonly string[]) {
    this.about = decisions.filter((each) => isAbout(each, table));
    this.headers = headers;
    if (this.about.length === 0) return;
    const counts = new Map<string, number>();
    for (const header of headers) {
      const count = counts.get(header) ?? 0;
      this.nth.push(count);
      counts.set(header, count + 1);
    }
  }

  /** What was decided about a column; one that names it alone counts before one that names all with its header. */
  at(column: number): ColumnDecision | undefined {
    const about = this.about.filter(({ header }) => header === this.headers[column]);
    const alone = about.find(({ nth }) => nth === this.nth[column]);
    const all = about.find(({ nth }) => nth === undefined);
    return all && alone ? { ...all, ...alone } : (alone ?? all);
  }

  fields(): ChosenColumns {
    const fields = new Map<number, string | null>();
    if (this.about.length === 0) return fields;
    for (const column of this.headers.keys()) {
      const field = this.at(column)?.field;
      if (field !== undefined) fields.set(column, field);
    }
    return fields;
  }
}

/** The headers with '' for columns beyond them that hold data, where somebody decided about columns without a header. */
export function withColumnsBeyond(
  headers: readonly string[],
  decisions: readonly ColumnDecision[],
  table: Pick<Table, 'file' | 'name'>,
  rows: readonly (Row | undefined)[],
): string[] {
  if (!decisions.some((each) => each.header === '' && isAbout(each, table))) return [...headers];
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), headers.length);
  return [...headers, ...Array.from({ length: width - headers.length }, () => '')];
}

/** Headers of a sheet that somebody said the field of. */
export function namedHeaders(
  decisions: readonly ColumnDecision[],
  table: Pick<Table, 'file' | 'name'>,
): ReadonlySet<string> {
  const about = decisions.filter((each) => each.field !== undefined && each.header !== '' && isAbout(each, table));
  return new Set(about.map(({ header }) => header));
}
