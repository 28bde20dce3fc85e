import { columnLetters } from '../../core/model/column-letters.ts';
import type { Severity } from '../../core/model/problem.ts';
import { unpackLarge } from '../unpack-large.ts';
import { writeZip } from '../write-zip.ts';
import { addNotes } from './notes.ts';
import { attribute, Parts, relationId, Unusual } from './parts.ts';
import { addProblemSheet, type ListRow } from './problem-sheet.ts';
import { MarkStyles } from './styles.ts';

/** Something to be said of a cell. Rows and columns count from 0. */
export interface Mark {
  sheet: string;
  row: number;
  column: number;
  severity: Severity;
  text: string;
}

export interface MarkList {
  /** Name of the sheet, if no other has it. */
  name: string;
  /** The first row is the header. */
  rows: readonly ListRow[];
  /** The column whose cells are links. */
  linkColumn: number;
}

export interface MarkedWorkbook {
  bytes: Uint8Array;
  /** What its name has to end in, for Excel to open it: with macros, or as a template, it is another kind of file. */
  ending: 'xlsx' | 'xlsm' | 'xltx' | 'xltm';
  /** Marked cells that got their colour, but no note. */
  notesLeftOut: number;
}

/** Notes that a workbook gets at most: each is a drawing, and programs become slow. Colours and the list have no limit. */
const mostNotes = 5000;
const longestNote = 2000;

/**
 * A workbook with marks: the marked cells coloured, with a note each, and a sheet before all others that lists what was found. All
 * else stays as it is, byte for byte: values, styles, widths, charts, macros. `undefined` for a workbook that is built in a way that
 * we do not know how to change; then only a copy of its cells can be marked.
 */
export async function markXlsx(
  bytes: Uint8Array,
  marks: readonly Mark[],
  list: MarkList,
): Promise<MarkedWorkbook | undefined> {
  const { value } = await unpackLarge(bytes, '', 'xlsx', () => true);
  if (!value) return undefined;
  try {
    const parts = new Parts(value);
    const notesLeftOut = mark(parts, marks, list);
    return { bytes: await writeZip(parts.entries()), ending: endingOf(parts), notesLeftOut };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

const workbookPath = 'xl/workbook.xml';

/** Template and macros, as the content type of the workbook says. */
const endings = [
  [/sheet\.macroEnabled\.main\+xml/, 'xlsm'],
  [/template\.macroEnabled\.main\+xml/, 'xltm'],
  [/spreadsheetml\.template\.main\+xml/, 'xltx'],
] as const;

function endingOf(parts: Parts): MarkedWorkbook['ending'] {
  const types = parts.text('[Content_Types].xml');
  return endings.find(([type]) => type.test(types))?.[1] ?? 'xlsx';
}

/** Returns how many notes were left out. */
function mark(parts: Parts, marks: readonly Mark[], list: MarkList): number {
  const workbook = parts.text(workbookPath);
  // Another namespace, or a prefix for the usual one: rare, and not worth a second way.
  if (!/<workbook\b[^>]*xmlns="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main"/.test(workbook))
    throw new Unusual();
  const stylesPath = parts.related(workbookPath, { kind: 'styles' });
  if (stylesPath === undefined) throw new Unusual();
  const styles = new MarkStyles(parts, stylesPath);
  const bySheet = grouped(marks);
  let notes = 0;
  let leftOut = 0;
  for (const [tag] of workbook.matchAll(/<sheet\b[^>]*>/g)) {
    const own = bySheet.get(attribute(tag, 'name') ?? '');
    const id = relationId(tag);
    const path = id === undefined ? undefined : parts.related(workbookPath, { id });
    if (!own || path === undefined) continue;
    const cells = byCell(own);
    const found = colour(parts, path, cells, styles);
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
  addProblemSheet(parts, list.name, list.rows, styles.header, list.linkColumn);
  styles.write();
  return leftOut;
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
function colour(parts: Parts, path: string, cells: ReadonlyMap<string, MarkedCell>, styles: MarkStyles): MarkedCell[] {
  const xml = parts.text(path);
  if (!isUsual(xml)) throw new Unusual();
  const found: MarkedCell[] = [];
  const marked = xml.replace(/<c\s(?:[^>]*?\s)?r\s*=\s*["']([^"'>]*)["'][^>]*>/g, (tag: string, ref: string) => {
    const cell = cells.get(ref);
    if (!cell) return tag;
    found.push(cell);
    const style = styles.marked(Number(attribute(tag, 's') ?? 0), cell.severity);
    return tag.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace('<c', `<c s="${style}"`);
  });
  parts.set(path, marked);
  return found;
}

/** Cells that say where they are, and nothing that only looks like one. */
function isUsual(xml: string): boolean {
  return /<sheetData[\s/>]/.test(xml) && !/<!--|<!\[CDATA\[|<c>|<c\s(?![^>]*\br\s*=)/.test(xml);
}
