import { columnLetters } from '../../core/model/column-letters.ts';
import { attribute, insertBefore, type Parts, relationshipsNamespace, xmlText } from './parts.ts';

export interface Note {
  row: number;
  column: number;
  text: string;
}

const author = 'OC4IDS Converter';

const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** What follows the notes in a worksheet, in the order that the format asks for. */
const after =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|mc:AlternateContent)\b/;

/** Adds notes to the cells of a sheet, beside those it has; a cell that has a note keeps it. */
export function addNotes(parts: Parts, sheet: string, notes: readonly Note[]): void {
  const comments = parts.related(sheet, { kind: 'comments' }) ?? addComments(parts, sheet);
  const drawing = parts.related(sheet, { kind: 'vmlDrawing' }) ?? addDrawing(parts, sheet);
  let text = parts.text(comments).replace(/<(authors|commentList)\s*\/>/g, '<$1></$1>');
  const taken = new Set([...text.matchAll(/<comment\b[^>]*>/g)].map(([tag]) => attribute(tag, 'ref')));
  const authors = (text.match(/<author(?:\s*\/>|>)/g) ?? []).length;
  text = insertBefore(text, '</authors>', `<author>${author}</author>`);
  const entries: string[] = [];
  const shapes: string[] = [];
  for (const { row, column, text: said } of notes) {
    const ref = `${columnLetters(column)}${row + 1}`;
    if (taken.has(ref)) continue;
    entries.push(
      `<comment ref="${ref}" authorId="${authors}"><text><r><t xml:space="preserve">${xmlText(said)}</t></r></text></comment>`,
    );
    shapes.push(shapeOf(row, column, shapes.length));
  }
  parts.set(comments, insertBefore(text, '</commentList>', entries.join('')));
  parts.set(drawing, insertBefore(parts.text(drawing), '</xml>', shapes.join('')));
}

function addComments(parts: Parts, sheet: string): string {
  const path = parts.free('xl/comments', '.xml');
  parts.add(path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml', emptyComments);
  parts.relate(sheet, 'comments', path);
  return path;
}

function addDrawing(parts: Parts, sheet: string): string {
  const path = parts.free('xl/drawings/vmlDrawing', '.vml');
  parts.set(path, emptyDrawing);
  parts.addDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const id = parts.relate(sheet, 'vmlDrawing', path);
  const text = parts.text(sheet);
  const rows = text.lastIndexOf('</sheetData>');
  const rest = text.slice(rows);
  const next = after.exec(rest);
  const at = rows + (next ? next.index : rest.lastIndexOf('</worksheet>'));
  parts.set(sheet, `${text.slice(0, at)}<legacyDrawing ${relationshipsNamespace} r:id="${id}"/>${text.slice(at)}`);
  return path;
}

/** Shows only when somebody points at its cell. Ids beyond those that programs give. */
function shapeOf(row: number, column: number, index: number): string {
  const anchor = [column + 1, 15, row, 2, column + 5, 15, row + 6, 4].join(', ');
  return `<v:shape id="_x0000_s${900_000 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
