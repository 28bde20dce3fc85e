import type { Unzipped } from 'fflate';
import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Cell, Table, Workbook } from '../core/model/workbook.ts';
import { decodeText } from './decode-text.ts';
import type { CellBudget } from './cell-budget.ts';
import { maxColumns, maxRows, maxTextBytes, sizeText } from './limits.ts';
import { holdsMacros } from './macros.ts';
import { readOdsCell } from './ods-cell.ts';
import { OdsFacts } from './ods-facts.ts';
import type { Outcome } from './outcome.ts';
import { unpackLarge } from './unpack-large.ts';
import { NotXml, XmlScanner } from './xml-scanner.ts';
import { isZip } from './zip-directory.ts';

/** OpenDocument's namespaces, by the end of their address: those of LibreOffice's extensions are older and newer. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

/**
 * The bytes of an OpenDocument spreadsheet, packed or flat (FODS) → its sheets in order, hidden ones too. Our own, since SheetJS
 * gives booleans as numbers, other text for errors, and other white space (docs/decisions).
 * Problems: `file.damaged`, `file.password`, `file.too_large`, `file.nothing_inside`, `file.macros`. Throws `TooManyCells`.
 */
export async function readOds(
  bytes: Uint8Array,
  name: string,
  budget: CellBudget,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<Workbook>> {
  const content = await contentOf(bytes, name);
  if (content.value === undefined) return { problems: content.problems };
  const reader = new OdsReader(content.value, name, budget, onProgress);
  try {
    reader.run();
  } catch (error) {
    if (error instanceof NotXml) return { problems: [damaged(name)] };
    throw error;
  }
  const { tables } = reader;
  if (tables.length === 0) {
    return { problems: [problem('file.nothing_inside', 'error', { name }, { file: name })] };
  }
  return {
    value: { tables },
    problems: holdsMacros(bytes) ? [problem('file.macros', 'note', { name }, { file: name })] : [],
  };
}

/** The XML that holds the cells. */
async function contentOf(bytes: Uint8Array, name: string): Promise<Outcome<string>> {
  let part: Uint8Array | undefined = bytes;
  if (isZip(bytes)) {
    const { value: parts, problems } = await unpackLarge(bytes, name, 'ods', isWanted);
    if (!parts) return { problems };
    if (isEncrypted(parts)) return { problems: [problem('file.password', 'error', { name }, { file: name })] };
    part = parts['content.xml'];
  }
  if (!part) return { problems: [damaged(name)] };
  if (part.length > maxTextBytes) return { problems: [tooLarge(name, sizeText(maxTextBytes))] };
  return { value: decodeText(part).text, problems: [] };
}

const manifest = 'META-INF/manifest.xml';

function isWanted(path: string): boolean {
  return path === 'content.xml' || path === manifest;
}

function isEncrypted(parts: Unzipped): boolean {
  const part = parts[manifest];
  return part !== undefined && /<[\w-]*:?(?:encryption-data|keyinfo)\b/.test(decodeText(part).text);
}

/** Rows and columns may stand in groups, to any depth, and those that are repeated on paper in a group of their own. */
const groups: ReadonlySet<string> = new Set([
  'table:table-rows',
  'table:table-row-group',
  'table:table-header-rows',
  'table:table-columns',
  'table:table-column-group',
  'table:table-header-columns',
]);

class OdsReader {
  readonly tables: Table[] = [];
  private readonly scanner: XmlScanner;
  private readonly file: string;
  private readonly onProgress: ((done: number, total: number) => void) | undefined;
  private readonly budget: CellBudget;
  private readonly facts = new OdsFacts();

  constructor(
    xml: string,
    file: string,
    budget: CellBudget,
    onProgress: ((done: number, total: number) => void) | undefined,
  ) {
    this.scanner = new XmlScanner(xml, namespaces);
    this.file = file;
    this.budget = budget;
    this.onProgress = onProgress;
  }

  run(): void {
    const { scanner } = this;
    // Tables also stand within what was changed, and in links to other files; only those directly in the spreadsheet are sheets.
    while (!(scanner.kind === 'open' && scanner.name === 'office:spreadsheet')) {
      if (!scanner.next()) throw new NotXml();
      this.facts.readStyle(scanner);
    }
    this.each((name) => {
      if (name !== 'table:table') return false;
      this.readTable();
      return true;
    });
  }

  /** Calls for each element within the one it stands at; `inside` goes on with those within that, `false` passes it over. */
  private each(read: (name: string) => boolean | 'inside'): void {
    const { scanner } = this;
    for (let depth = 0; depth >= 0;) {
      if (!scanner.next()) throw new NotXml();
      if (scanner.kind === 'close') depth--;
      else if (scanner.kind === 'open') {
        const isRead = read(scanner.name);
        if (isRead === 'inside') depth++;
        else if (!isRead) scanner.skip();
      }
    }
  }

  private readTable(): void {
    const attributes = this.scanner.attributes();
    const table: Table = { name: attributes.get('table:name') ?? '', file: this.file, rows: [] };
    this.facts.startTable(attributes);
    this.readRows(table, { row: 0 });
    const facts = this.facts.ofTable();
    this.tables.push(facts ? { ...table, facts } : table);
    this.onProgress?.(this.tables.length, this.tables.length);
  }

  private readRows(table: Table, next: { row: number }): void {
    this.each((name) => {
      if (groups.has(name)) return 'inside';
      if (name === 'table:table-row') this.readRow(table, next);
      else if (name === 'table:table-column') this.readColumn();
      else return false;
      return true;
    });
  }

  private readColumn(): void {
    const attributes = this.scanner.attributes();
    this.facts.addColumns(repetition(attributes.get('table:number-columns-repeated')), attributes);
    this.scanner.skip();
  }

  private readRow(table: Table, next: { row: number }): void {
    const ofRow = this.scanner.attributes();
    const times = repetition(ofRow.get('table:number-rows-repeated'));
    this.facts.addRows(next.row, times, ofRow);
    const cells: Cell[] = [];
    let column = 0;
    let filled = 0;
    let letters = 0;
    this.each((name) => {
      if (name !== 'table:table-cell' && name !== 'table:covered-table-cell') return false;
      const attributes = this.scanner.attributes();
      const repeated = repetition(attributes.get('table:number-columns-repeated'));
      const cell = readOdsCell(this.scanner, attributes, this.facts);
      this.facts.addCell(next.row, column, attributes);
      if (cell !== undefined && cell !== '') {
        const end = Math.min(column + repeated, maxColumns);
        if (typeof cell === 'string') letters += cell.length * (end - column);
        for (let at = column; at < end; at++) cells[at] = cell;
        filled += Math.max(end - column, 0);
      }
      column += repeated;
      return true;
    });
    const end = Math.min(next.row + times, maxRows);
    if (filled > 0) {
      this.budget.takeRow(cells.length, filled, letters, Math.max(end - next.row, 0));
      for (let row = next.row; row < end; row++) table.rows[row] = cells;
    }
    next.row += times;
  }
}

function repetition(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function damaged(name: string): Problem {
  return problem('file.damaged', 'error', { name, kind: 'ods' }, { file: name });
}

function tooLarge(name: string, limit: string): Problem {
  return problem('file.too_large', 'error', { name, limit }, { file: name });
}
