import { columnLetters } from '../../core/model/column-letters.ts';
import type { Severity } from '../../core/model/problem.ts';
import { type ChangedWorkbook, changeXlsx, isUsualSheet } from './change-xlsx.ts';
import { addFirstSheet, type ListSheet } from './list-sheet.ts';
import { attribute, type Parts, Unusual } from './parts.ts';
import { Styles } from './styles.ts';
import { addNotes } from './notes.ts';

/** Something to be said of a cell. Rows and columns count from 0. */
export interface Mark {
  sheet: string;
  row: number;
  column: number;
  severity: Severity;
  text: string;
}

export interface MarkedWorkbook extends ChangedWorkbook {
  /** Marked cells that got their colour, but no note. */
  notesLeftOut: number;
}

/** Notes that a workbook gets at most: each is a drawing, and programs become slow. Colours and the list have no limit. */
const mostNotes = 5000;
const longestNote = 2000;

/**
 * A workbook with marks: the marked cells coloured, with a note each, and a sheet before all others that lists what was found. All
 * else stays as it is: values, styles, widths, charts, macros. `undefined` for a workbook that we do not know how to change.
 */
export async function markXlsx(
  bytes: Uint8Array,
  marks: readonly Mark[],
  list: ListSheet,
): Promise<MarkedWorkbook | undefined> {
  const changed = await changeXlsx(bytes, (parts) => mark(parts, marks, list));
  return changed && { bytes: changed.bytes, ending: changed.ending, notesLeftOut: changed.result };
}

/** Returns how many notes were left out. */
function mark(parts: Parts, marks: readonly Mark[], list: ListSheet): number {
  const styles = new Styles(parts);
  const colours = new MarkColours(styles);
  const bySheet = grouped(marks);
  let notes = 0;
  let leftOut = 0;
  for (const { name, path } of parts.sheets()) {
    const own = bySheet.get(name);
    if (!own) continue;
    const cells = byCell(own);
    const found = colour(parts, path, cells, colours);
    const noted = found.slice(0, Math.max(0, mostNotes - notes));
    notes += noted.length;
    leftOut += found.length - noted.length;
    if (noted.length > 0) {
      addNotes(
        parts,
        path,
        noted.map(({ row, column, texts }) => ({ row, column, text: texts.join('\n\n').slice(0, longestNote) })),
      );
    }
  }
  addFirstSheet(parts, list, styles.header());
  styles.write();
  return leftOut;
}

const rgb: Readonly<Record<Severity, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C', note: 'FFDDEBF7' };

class MarkColours {
  private readonly styles: Styles;
  private readonly fills: Readonly<Record<Severity, number>>;

  constructor(styles: Styles) {
    this.styles = styles;
    this.fills = {
      error: styles.addFill(rgb.error),
      warning: styles.addFill(rgb.warning),
      note: styles.addFill(rgb.note),
    };
  }

  /** The style of a marked cell that had the style `of`. */
  marked(of: number, severity: Severity): number {
    return this.styles.like(of, { fillId: this.fills[severity] });
  }
}

function grouped(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const each of marks) {
    const group = groups.get(each.sheet);
    if (group) group.push(each);
    else groups.set(each.sheet, [each]);
  }
  return groups;
}

interface MarkedCell {
  row: number;
  column: number;
  severity: Severity;
  texts: string[];
}

const order = ['error', 'warning', 'note'] as const;

/** All that is said of a cell; its colour is that of the gravest. */
function byCell(marks: readonly Mark[]): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>();
  for (const { row, column, severity, text } of marks) {
    const name = `${columnLetters(column)}${row + 1}`;
    const known = cells.get(name);
    if (!known) cells.set(name, { row, column, severity, texts: [text] });
    else {
      known.texts.push(text);
      if (order.indexOf(severity) < order.indexOf(known.severity)) known.severity = severity;
    }
  }
  return cells;
}

/** Gives the cells of a sheet their new styles; returns those that the sheet has. */
function colour(
  parts: Parts,
  path: string,
  cells: ReadonlyMap<string, MarkedCell>,
  colours: MarkColours,
): MarkedCell[] {
  const xml = parts.text(path);
  if (!isUsualSheet(xml)) throw new Unusual();
  const found: MarkedCell[] = [];
  const marked = xml.replace(/<c\s(?:[^>]*?\s)?r\s*=\s*["']([^"'>]*)["'][^>]*>/g, (tag: string, ref: string) => {
    const cell = cells.get(ref);
    if (!cell) return tag;
    found.push(cell);
    const style = colours.marked(Number(attribute(tag, 's') ?? 0), cell.severity);
    return tag.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace('<c', `<c s="${style}"`);
  });
  parts.set(path, marked);
  return found;
}
