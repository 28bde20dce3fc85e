import { columnLetters } from '../../core/model/column-letters.ts';
import {
  attribute,
  insertBefore,
  type Parts,
  relationId,
  relationshipsNamespace,
  Unusual,
  workbookPath,
  xmlText,
} from './parts.ts';

/** A row of the list; the cell it is about, if it is about one. */
export interface ListRow {
  cells: readonly string[];
  /** Where its link leads: sheet and cell. */
  target?: { sheet: string; cell: string };
}

export interface ListSheet {
  /** Name of the sheet, if no other has it. */
  name: string;
  /** The first row is the header. */
  rows: readonly ListRow[];
  /** The column whose cells are links. */
  linkColumn: number;
  /** How wide its columns are, in characters. */
  widths: readonly number[];
}

/** More links than this, and Excel takes the sheet for damaged. */
const mostLinks = 65_000;

/** Puts a sheet with a list before all others, and lets the workbook open with it. */
export function addFirstSheet(parts: Parts, list: ListSheet, headerStyle: number): void {
  const added = addSheet(parts, list, headerStyle, true);
  const { workbook, tags, entry } = added;
  // Names and views count the sheets: all of them move up by one.
  const moved = workbook
    .replace(tags[0]!, (first) => entry + first)
    .replace(/\slocalSheetId="(\d+)"/g, (_found, index: string) => ` localSheetId="${Number(index) + 1}"`)
    .replace(/\sactiveTab="\d+"/g, ' activeTab="0"')
    .replace(/\sfirstSheet="\d+"/g, ' firstSheet="0"');
  parts.set(workbookPath, moved);
  for (const tag of tags) deselect(parts, tag);
}

/** Puts a sheet with a list behind all others; the workbook opens as before. */
export function addLastSheet(parts: Parts, list: ListSheet, headerStyle: number): void {
  const { workbook, entry } = addSheet(parts, list, headerStyle, false);
  parts.set(workbookPath, insertBefore(workbook, '</sheets>', entry));
}

/** A new part with the list; and the entry by which the workbook is to name it. */
function addSheet(
  parts: Parts,
  { name: wanted, rows, linkColumn, widths }: ListSheet,
  headerStyle: number,
  isSelected: boolean,
): { workbook: string; tags: string[]; entry: string } {
  const path = parts.free('xl/worksheets/list', '.xml');
  parts.add(
    path,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    sheetXml(rows, headerStyle, linkColumn, widths, isSelected),
  );
  const id = parts.relate(workbookPath, 'worksheet', path);
  const workbook = parts.text(workbookPath);
  const tags = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  if (tags.length === 0) throw new Unusual();
  const names = new Set(tags.map((tag) => attribute(tag, 'name')?.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  const number = tags.reduce((most, tag) => Math.max(most, Number(attribute(tag, 'sheetId') ?? 0)), 0) + 1;
  const entry = `<sheet ${relationshipsNamespace} name="${xmlText(name)}" sheetId="${number}" r:id="${id}"/>`;
  return { workbook, tags, entry };
}

/** Two sheets that are selected would be edited together. */
function deselect(parts: Parts, tag: string): void {
  const id = relationId(tag);
  const path = id === undefined ? undefined : parts.related(workbookPath, { id });
  if (path === undefined || !parts.has(path)) return;
  const xml = parts.text(path);
  if (/\stabSelected="(?:1|true)"/.test(xml)) parts.set(path, xml.replace(/\stabSelected="(?:1|true)"/, ''));
}

function sheetXml(
  rows: readonly ListRow[],
  headerStyle: number,
  linkColumn: number,
  widths: readonly number[],
  isSelected: boolean,
): string {
  const links: string[] = [];
  const lines = rows.map(({ cells, target }, index) => {
    if (target && links.length < mostLinks) {
      const location = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;
      links.push(`<hyperlink ref="${columnLetters(linkColumn)}${index + 1}" location="${xmlText(location)}"/>`);
    }
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${columnLetters(column)}${index + 1}"${index === 0 ? ` s="${headerStyle}"` : ''}${inlineText(text)}</c>`,
    );
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const selected = isSelected ? ' tabSelected="1"' : '';
  const frame = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
  return links.length === 0 ? frame : insertBefore(frame, '</worksheet>', `<hyperlinks>${links.join('')}</hyperlinks>`);
}

/** What follows the other attributes of a cell that holds a text, up to its end. */
export function inlineText(text: string): string {
  return ` t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is>`;
}
