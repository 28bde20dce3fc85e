import { columnLetters } from '../../core/model/column-letters.ts';
import { type Parts, Unusual, attribute, insertBefore, relationId, relationshipsNamespace, xmlText } from './parts.ts';

/** A row of the list; the cell it is about, if it is about one. */
export interface ListRow {
  cells: readonly string[];
  /** Where the link in the last column leads: sheet and cell. */
  target?: { sheet: string; cell: string };
}

const workbookPath = 'xl/workbook.xml';
/** More links than this, and Excel takes the sheet for damaged. */
const mostLinks = 65_000;

const widths = [12, 60, 60, 24, 10, 40, 40];

/** Puts a sheet with the list of problems before all others, with a link to each cell. */
export function addProblemSheet(
  parts: Parts,
  wantedName: string,
  rows: readonly ListRow[],
  headerStyle: number,
  linkColumn: number,
): void {
  const path = parts.free('xl/worksheets/problems', '.xml');
  parts.add(
    path,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    sheetXml(rows, headerStyle, linkColumn),
  );
  const id = parts.relate(workbookPath, 'worksheet', path);
  const workbook = parts.text(workbookPath);
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  const names = new Set(sheets.map((tag) => attribute(tag, 'name')?.toLowerCase()));
  let name = wantedName;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wantedName} (${number})`;
  const number = Math.max(0, ...sheets.map((tag) => Number(attribute(tag, 'sheetId') ?? 0))) + 1;
  const [first] = sheets;
  if (first === undefined) throw new Unusual();
  const entry = `<sheet ${relationshipsNamespace} name="${xmlText(name)}" sheetId="${number}" r:id="${id}"/>`;
  // Names and views count the sheets: all of them move up by one.
  const moved = workbook
    .replace(first, () => entry + first)
    .replace(/\slocalSheetId="(\d+)"/g, (_found, index: string) => ` localSheetId="${Number(index) + 1}"`)
    .replace(/\sactiveTab="\d+"/g, ' activeTab="0"')
    .replace(/\sfirstSheet="\d+"/g, ' firstSheet="0"');
  parts.set(workbookPath, moved);
  for (const tag of sheets) deselect(parts, tag);
}

/** Two sheets that are selected would be edited together. */
function deselect(parts: Parts, tag: string): void {
  const id = relationId(tag);
  const path = id === undefined ? undefined : parts.related(workbookPath, { id });
  if (path === undefined || !parts.has(path)) return;
  const xml = parts.text(path);
  if (/\stabSelected="(?:1|true)"/.test(xml)) parts.set(path, xml.replace(/\stabSelected="(?:1|true)"/, ''));
}

function sheetXml(rows: readonly ListRow[], headerStyle: number, linkColumn: number): string {
  const links: string[] = [];
  const lines = rows.map(({ cells, target }, index) => {
    if (target && links.length < mostLinks) {
      const location = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;
      links.push(`<hyperlink ref="${columnLetters(linkColumn)}${index + 1}" location="${xmlText(location)}"/>`);
    }
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${columnLetters(column)}${index + 1}"${index === 0 ? ` s="${headerStyle}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
    );
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frame = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
  return links.length === 0 ? frame : insertBefore(frame, '</worksheet>', `<hyperlinks>${links.join('')}</hyperlinks>`);
}
