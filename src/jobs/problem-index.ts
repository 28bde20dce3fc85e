import type { JsonValue } from '../core/model/json.ts';
import { getOwn, isObject } from '../core/model/json.ts';
import type { Place } from '../core/model/problem.ts';
import type { Report } from '../core/review/review.ts';
import { decodeText } from '../formats/decode-text.ts';
import { locatePointers } from '../formats/locate-pointers.ts';
import type { HeldDocument } from './read-job.ts';
import { isAboutRow, originOf, placeInSheet } from './review-places.ts';

/** For a place that is in no sheet, or in no project. */
const none = -1;

/**
 * Where each place of each problem of a review stands, as numbers: of its project, of its sheet, of its line. Made once, when the
 * problems are first looked at, so that filters and windows of a list go through numbers only. Places are counted through all
 * problems, in their order.
 */
export class ProblemIndex {
  /** By problem: the number of its first place; one more at the end. */
  readonly starts: Int32Array;
  readonly projectOf: Int32Array;
  readonly sheetOf: Int32Array;
  readonly sheets: readonly string[];
  /** What people call the projects: `3. oc4ids-bu3kcz-3 – Puente`. No two are alike. */
  readonly projects: readonly string[];
  /** By problem: the headers of its places, for those who look for one. */
  readonly headers: readonly string[];
  /** By place: its line in the JSON that was read, and the character there; 0 where it has none. */
  readonly lines: Int32Array;
  readonly characters: Int32Array;

  constructor({ problems }: Report, held: HeldDocument) {
    this.starts = new Int32Array(problems.length + 1);
    for (const [index, { places }] of problems.entries()) this.starts[index + 1] = this.starts[index]! + places.length;
    const all = this.starts[problems.length]!;
    const projects = projectsOf(held);
    const projectAt = positionReader(held);
    const pointers = problems.flatMap(({ places }) => places.map((place) => pointerOf(place, held)));
    this.projectOf = Int32Array.from(pointers, (pointer) => {
      const position = projectAt(pointer);
      return position < projects.length ? position : none;
    });
    this.projects = projects.map(projectName);
    this.sheetOf = new Int32Array(all).fill(none);
    const { sheets, headers } = this.putInSheets(problems, held);
    this.sheets = sheets;
    this.headers = headers;
    this.lines = new Int32Array(all);
    this.characters = new Int32Array(all);
    if (held.jsonFile && all > 0) {
      const origins = pointers.map((pointer) => originOf({ pointer }, held.moves));
      this.putOnLines(origins, held.jsonFile.bytes);
    }
  }

  private putInSheets(problems: Report['problems'], { moves, sourceMap }: HeldDocument) {
    const numbers = new Map<string, number>();
    const headers: string[] = [];
    for (const [index, { code, places }] of problems.entries()) {
      const seen = new Set<string>();
      for (const [at, given] of places.entries()) {
        const isRow = isAboutRow.has(code);
        const place = sourceMap ? placeInSheet(given, originOf(given, moves), isRow, sourceMap) : given;
        const { sheet, header } = place;
        if (header !== undefined) seen.add(header);
        if (sheet === undefined) continue;
        const number = numbers.get(sheet) ?? numbers.size;
        numbers.set(sheet, number);
        this.sheetOf[this.starts[index]! + at] = number;
      }
      headers.push([...seen].join(' '));
    }
    return { sheets: [...numbers.keys()], headers };
  }

  private putOnLines(pointers: readonly string[], bytes: Uint8Array): void {
    const found = locatePointers(decodeText(bytes).text, new Set(pointers));
    for (const [index, pointer] of pointers.entries()) {
      // The document as a whole has no line that would help.
      const place = pointer === '' ? undefined : found.get(pointer);
      if (!place) continue;
      this.lines[index] = place.line;
      this.characters[index] = place.character;
    }
  }
}

/** Of what reading says only the cell is known. */
function pointerOf({ pointer, sheet, row, column, file }: Place, { sourceMap }: HeldDocument): string {
  if (pointer !== undefined) return pointer;
  if (sheet === undefined || row === undefined || column === undefined) return '';
  return sourceMap?.pointerOf(sheet, row, column, file) ?? '';
}

function projectsOf({ document, schema, reading: { shape } }: HeldDocument): readonly JsonValue[] {
  if (shape === 'item') return [document];
  const list = shape === 'list' ? document : isObject(document) ? getOwn(document, schema.listKey) : undefined;
  return Array.isArray(list) ? list : [];
}

/** From the pointer of a place to the position of its project, or -1. */
function positionReader({ schema, reading: { shape } }: HeldDocument): (pointer: string) => number {
  if (shape === 'item') return () => 0;
  const prefix = shape === 'list' ? '/' : `/${schema.listKey.replaceAll('~', '~0').replaceAll('/', '~1')}/`;
  return (pointer) => {
    const position = pointer.startsWith(prefix) ? Number.parseInt(pointer.slice(prefix.length), 10) : none;
    return Number.isNaN(position) ? none : position;
  };
}

const longestTitle = 80;

function projectName(project: JsonValue, position: number): string {
  const [id, title] = ['id', 'title'].map((key) => {
    const value = isObject(project) ? getOwn(project, key) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longestTitle) : '';
  });
  const said = [id, title].filter(Boolean).join(' – ');
  return said === '' ? `${position + 1}.` : `${position + 1}. ${said}`;
}
