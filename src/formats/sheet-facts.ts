import type * as SheetJs from 'xlsx';
import type { Area, SheetFacts, Span } from '../core/model/workbook.ts';

/** Leaves out facts that say nothing; `undefined` where none is left. */
export function factsOf(facts: SheetFacts): SheetFacts | undefined {
  const told = Object.entries(facts).filter(
    ([, fact]: [string, unknown]) => fact !== undefined && fact !== 0 && !(Array.isArray(fact) && fact.length === 0),
  );
  return told.length > 0 ? (Object.fromEntries(told) as SheetFacts) : undefined;
}

/** What SheetJS says of a sheet. It knows hidden rows and columns only if it was asked for styles. */
export function factsOfSheetJs(
  sheet: SheetJs.WorkSheet,
  visibility: 0 | 1 | 2 | undefined,
): Pick<SheetFacts, 'hidden' | 'hiddenRows' | 'hiddenColumns' | 'merged'> {
  return {
    ...(visibility && { hidden: visibility === 2 ? 'very' : 'hidden' }),
    hiddenRows: spansOf(sheet['!rows']),
    hiddenColumns: spansOf(sheet['!cols']),
    merged: (sheet['!merges'] ?? []).map(areaOf),
  };
}

function spansOf(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): Span[] {
  const spans = new Spans();
  // Both are arrays with wide holes.
  for (const key of Object.keys(infos ?? [])) if (infos?.[Number(key)]?.hidden) spans.add(Number(key));
  return spans.list;
}

function areaOf({ s, e }: SheetJs.Range): Area {
  return { rows: { first: s.r, last: e.r }, columns: { first: s.c, last: e.c } };
}

/** Joins rows or columns that follow each other; they come in order. */
export class Spans {
  readonly list: Span[] = [];

  add(first: number, last = first): void {
    const latest = this.list.at(-1);
    if (latest && first <= latest.last + 1) latest.last = Math.max(latest.last, last);
    else this.list.push({ first, last });
  }
}
