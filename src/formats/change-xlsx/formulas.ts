import { areaOf } from '../cell-references.ts';
import { attribute, Unusual, xmlText } from './parts.ts';
import { decodeReferences } from '../xml-scanner.ts';
import { shiftFormula } from './shift-formula.ts';

/** The formula element of a cell, and what stands in it. */
const formula = /<f(?=[\s/>])([^>]*?)(?:\/>|>([^<]*)<\/f\s*>)/;

/** Formulas that are given back to cells whose formula was that of a cell that is corrected, as text in all. */
const mostText = 50_000_000;

interface Shared {
  row: number;
  column: number;
  text: string;
}

/**
 * Formulas of a sheet that cells share: one of them has the text, the others its number. Where that one is corrected, the others
 * get a formula of their own, which says the same.
 */
export class SharedFormulas {
  private readonly taken = new Map<string, Shared>();
  private length = 0;

  /** Whether there are cells to be given a formula of their own. */
  get isNeeded(): boolean {
    return this.taken.size > 0;
  }

  /** A formula goes; returns whether there was one. */
  take(content: string, row: number, column: number): boolean {
    const found = formula.exec(content);
    if (!found) return /<f[\s/>]/.test(content);
    const [, attributes = '', text = ''] = found;
    const index = sharedIndex(attributes);
    if (index !== undefined && text !== '') this.taken.set(index, { row, column, text: decodeReferences(text) });
    return true;
  }

  /** The content of a cell that stays, with a formula of its own where it has shared one that went. */
  give(content: string, row: number, column: number): string {
    const found = formula.exec(content);
    if (!found) return content;
    const [whole, attributes = '', text = ''] = found;
    const index = sharedIndex(attributes);
    const shared = index === undefined ? undefined : this.taken.get(index);
    if (index === undefined || !shared) return content;
    if (text !== '') {
      // Another formula, which has taken over the number.
      this.taken.delete(index);
      return content;
    }
    const own = xmlText(shiftFormula(shared.text, row - shared.row, column - shared.column));
    this.length += own.length;
    if (this.length > mostText) throw new Unusual();
    const always = attribute(attributes, 'ca') === undefined ? '' : ' ca="1"';
    return content.replace(whole, () => `<f${always}>${own}</f>`);
  }
}

function sharedIndex(attributes: string): string | undefined {
  return attribute(attributes, 't') === 'shared' ? attribute(attributes, 'si') : undefined;
}

/** More areas than this, in one sheet, are nothing that a person has made. */
const mostAreas = 1000;

/**
 * A formula that fills several cells at once would fill a corrected one again, and cannot lose one of them.
 * @param rows of the corrected cells, in order, by column
 */
export function refuseFilled(xml: string, rows: ReadonlyMap<number, readonly number[]>): void {
  let areas = 0;
  for (const [tag] of xml.matchAll(/<f\s[^>]*>/g)) {
    if (!/\st\s*=\s*["'](?:array|dataTable)["']/.test(tag)) continue;
    const reference = attribute(tag, 'ref') ?? '';
    if (!reference.includes(':')) continue;
    const area = areaOf(reference);
    if (!area || ++areas > mostAreas) throw new Unusual();
    for (const [column, own] of rows) {
      if (column < area.columns.first || column > area.columns.last) continue;
      const next = own[firstFrom(own, area.rows.first)];
      if (next !== undefined && next <= area.rows.last) throw new Unusual();
    }
  }
}

/** The index of the first that is not less, of numbers in order. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
