import type { Area, SheetFacts } from '../core/model/workbook.ts';
import { factsOf, Spans } from './sheet-facts.ts';
import type { XmlScanner } from './xml-scanner.ts';

type Attributes = ReadonlyMap<string, string>;

/** Gathers what an OpenDocument sheet says beside its cells, while these are read. */
export class OdsFacts {
  comments = 0;
  /** Styles of sheets that are not shown. */
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private isHidden = false;
  private column = 0;
  private rows = new Spans();
  private columns = new Spans();
  private merged: Area[] = [];

  /** Called for all that stands before the sheets. */
  readStyle(scanner: XmlScanner): void {
    if (scanner.kind !== 'open') return;
    if (scanner.name === 'style:style') this.style = scanner.attributes().get('style:name') ?? '';
    else if (scanner.name === 'style:table-properties' && scanner.attributes().get('table:display') === 'false')
      this.hiddenStyles.add(this.style);
  }

  startTable(attributes: Attributes): void {
    this.isHidden = this.hiddenStyles.has(attributes.get('table:style-name') ?? '');
    this.comments = 0;
    this.column = 0;
    this.rows = new Spans();
    this.columns = new Spans();
    this.merged = [];
  }

  addColumns(times: number, attributes: Attributes): void {
    if (isHidden(attributes)) this.columns.add(this.column, this.column + times - 1);
    this.column += times;
  }

  addRows(row: number, times: number, attributes: Attributes): void {
    if (isHidden(attributes)) this.rows.add(row, row + times - 1);
  }

  addCell(row: number, column: number, attributes: Attributes): void {
    const across = Number(attributes.get('table:number-columns-spanned') ?? 1);
    const down = Number(attributes.get('table:number-rows-spanned') ?? 1);
    if (!(across > 1 || down > 1)) return;
    this.merged.push({
      rows: { first: row, last: row + Math.max(down, 1) - 1 },
      columns: { first: column, last: column + Math.max(across, 1) - 1 },
    });
  }

  ofTable(): SheetFacts | undefined {
    return factsOf({
      ...(this.isHidden && { hidden: 'hidden' }),
      hiddenRows: this.rows.list,
      hiddenColumns: this.columns.list,
      merged: this.merged,
      comments: this.comments,
    });
  }
}

/** By hand or in a folded group, or by a filter. */
function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}
