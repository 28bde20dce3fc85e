import { columnLetters } from '../../core/model/column-letters.ts';
import { attribute, insertBefore, type Parts, relationId, relationshipsNamespace, xmlText } from './parts.ts';
import { placeBefore } from './xml-places.ts';

export interface Note {
  row: number;
  column: number;
  text: string;
}

const author = 'OC4IDS Converter';

const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

const namespaces = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

function declared(prefixes: readonly string[]): string {
  return prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix as keyof typeof namespaces]}"`).join('');
}

const emptyDrawing = `<xml${declared(Object.keys(namespaces))}></xml>`;

/** What follows the notes in a worksheet, in the order that the format asks for. */
const after = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'mc:AlternateContent',
]);

/** Ids of shapes begin beyond those that programs give. */
const firstShape = 900_000;

/** Adds notes to the cells of a sheet, beside those it has; a cell that has a note keeps it. */
export function addNotes(parts: Parts, sheet: string, notes: readonly Note[]): void {
  const comments = parts.related(sheet, { kind: 'comments' }) ?? addComments(parts, sheet);
  const drawing = drawingOf(parts, sheet) ?? addDrawing(parts, sheet);
  let text = parts.text(comments).replace(/<(authors|commentList)\s*\/>/g, '<$1></$1>');
  const taken = new Set([...text.matchAll(/<comment\b[^>]*>/g)].map(([tag]) => attribute(tag, 'ref')));
  const authors = (text.match(/<author(?:\s[^>]*)?>/g) ?? []).length;
  let shapes = parts.text(drawing);
  const ids = [...shapes.matchAll(/\bid\s*=\s*["']_x0000_s(\d+)["']/g)].map(([, id]) => Number(id) + 1);
  const first = ids.reduce((most, id) => Math.max(most, id), firstShape);
  const free = notes.filter(({ row, column }) => !taken.has(refOf(row, column)));
  if (free.length === 0) return;
  text = insertBefore(text, '</authors>', `<author>${author}</author>`);
  parts.set(comments, insertBefore(text, '</commentList>', free.map((note) => commentOf(note, authors)).join('')));
  const lacking = declared(lackingIn(shapes));
  // The kind of shape that a note is: a drawing that only has buttons does not know it.
  if (!/\bid\s*=\s*["']_x0000_t202["']/.test(shapes)) shapes = insertBefore(shapes, '</xml>', noteType(lacking));
  const added = free.map(({ row, column }, index) => shapeOf(row, column, first + index, lacking));
  parts.set(drawing, insertBefore(shapes, '</xml>', added.join('')));
}

/** Prefixes that do not mean what we write by them: openpyxl declares its own, at each element. */
function lackingIn(drawing: string): string[] {
  const [root = ''] = /<xml(?:\s[^>]*)?>/.exec(drawing) ?? [];
  return Object.entries(namespaces).flatMap(([prefix, namespace]) =>
    attribute(root, `xmlns:${prefix}`) === namespace ? [] : [prefix],
  );
}

function noteType(declarations: string): string {
  return `<v:shapetype${declarations} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
}

function refOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function commentOf({ row, column, text }: Note, authorId: number): string {
  return `<comment ref="${refOf(row, column)}" authorId="${authorId}"><text><r><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`;
}

/** The drawing that notes are in; pictures of the page header are in another of the same kind. */
function drawingOf(parts: Parts, sheet: string): string | undefined {
  const [tag] = /<legacyDrawing\s[^>]*>/.exec(parts.text(sheet)) ?? [];
  const id = tag && relationId(tag);
  return id === undefined ? undefined : parts.related(sheet, { id });
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
  const rows = /<\/sheetData\s*>|<sheetData\s*\/>/.exec(text)!;
  const at = placeBefore(text, rows.index + rows[0].length, after);
  parts.set(sheet, `${text.slice(0, at)}<legacyDrawing ${relationshipsNamespace} r:id="${id}"/>${text.slice(at)}`);
  return path;
}

/** Shows only when somebody points at its cell. */
function shapeOf(row: number, column: number, id: number, declarations: string): string {
  const anchor = [column + 1, 15, row, 2, column + 5, 15, row + 6, 4].join(', ');
  return `<v:shape${declarations} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
