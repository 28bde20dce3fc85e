import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/core/model/column-letters.ts';
import { markCase, markingCases } from './marked-workbooks.ts';
import { xmlFaults } from './well-formed.ts';

type Texts = Record<string, string>;

function texts(bytes: Uint8Array): Texts {
  // Byte by byte: what is no text has to be compared, too.
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)]));
}

const tagsIn = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
const relationsOf = (path: string): string => path.replace(/[^/]*$/, '_rels/$&.rels');
const listIn = (xml: string, name: string): string => new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`).exec(xml)![1]!;

function target(from: string, to: string): string {
  return new URL(to, `zip:///${from}`).pathname.slice(1);
}

/** The path of each sheet, by its name as it stands. */
function sheets(parts: Texts): Map<string, string> {
  const relations = tagsIn(parts['xl/_rels/workbook.xml.rels']!, 'Relationship');
  return new Map(
    tagsIn(parts['xl/workbook.xml']!, 'sheet').map((tag) => {
      const relation = relations.find((each) => attribute(each, 'Id') === attribute(tag, 'r:id'))!;
      const name = attribute(tag, 'name')!.replaceAll('&amp;', '&');
      return [name, target('xl/workbook.xml', attribute(relation, 'Target')!)];
    }),
  );
}

describe.each(markingCases)('$name, marked', (kind) => {
  let before: Texts;
  let after: Texts;
  beforeAll(async () => {
    const marked = await markCase(kind);
    before = texts(marked.before);
    after = texts(marked.made.bytes);
  });

  it('has all parts it had, and only those changed that have to', () => {
    const marked = new Set(kind.marks.map(([sheet]) => sheet));
    const may = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
    for (const [name, path] of sheets(before)) {
      if (marked.has(name)) for (const each of [path, relationsOf(path)]) may.add(each);
      else if (before[path]!.includes('tabSelected=')) may.add(path);
      // Notes of a marked sheet, and their drawing.
      const own = tagsIn(before[relationsOf(path)] ?? '', 'Relationship').filter((tag) =>
        /\/(?:comments|vmlDrawing)"/.test(tag),
      );
      for (const tag of marked.has(name) ? own : []) may.add(target(path, attribute(tag, 'Target')!));
    }
    for (const [path, part] of Object.entries(before)) {
      expect(after, path).toHaveProperty([path]);
      if (!may.has(path)) expect(after[path] === part, path).toBe(true);
    }
  });

  it('has XML that holds together, with each part named once, and no relation to nowhere', () => {
    for (const [path, part] of Object.entries(after))
      if (/\.(?:xml|rels|vml)$/.test(path)) expect(xmlFaults(part), path).toEqual([]);
    const types = after['[Content_Types].xml']!;
    for (const [tag, key] of [
      ['Override', 'PartName'],
      ['Default', 'Extension'],
    ] as const) {
      const named = tagsIn(types, tag).map((each) => attribute(each, key));
      expect(new Set(named).size).toBe(named.length);
    }
    for (const tag of tagsIn(before['[Content_Types].xml']!, '(?:Override|Default)')) expect(types).toContain(tag);
    for (const [path, part] of Object.entries(after)) {
      if (!path.endsWith('.rels')) continue;
      const from = path.replace('_rels/', '').replace(/\.rels$/, '');
      const relations = tagsIn(part, 'Relationship');
      expect(new Set(relations.map((tag) => attribute(tag, 'Id'))).size, path).toBe(relations.length);
      for (const tag of tagsIn(before[path] ?? '', 'Relationship')) expect(relations).toContain(tag);
      for (const tag of relations) {
        const to = target(from, attribute(tag, 'Target')!);
        expect(after, `${path}: ${to}`).toHaveProperty([to]);
        const isTyped =
          types.includes(`PartName="/${to}"`) || new RegExp(`Extension="${to.split('.').at(-1)}"`).test(types);
        expect(isTyped, to).toBe(true);
      }
    }
  });

  it('has sheets that differ in nothing but the styles of marked cells, and where their notes are', () => {
    const plain = (xml: string): string =>
      xml
        .replace(/ tabSelected="(?:1|true)"/, '')
        .replace(/<legacyDrawing [^>]*rIdMark\d+"\/>/, '')
        .replace(/(<c\b[^>]*?) s="\d+"/g, '$1');
    const styles = (xml: string): Map<string, string> =>
      new Map(tagsIn(xml, 'c').map((tag) => [attribute(tag, 'r')!, attribute(tag, 's') ?? '0']));
    for (const [name, path] of sheets(before)) {
      expect(plain(after[path]!), name).toBe(plain(before[path]!));
      const marked = kind.marks
        .filter(([sheet]) => sheet === name)
        .map(([, row, column]) => `${columnLetters(column)}${row + 1}`);
      const now = styles(after[path]!);
      const changed = [...styles(before[path]!)].filter(([cell, style]) => now.get(cell) !== style);
      expect(changed.map(([cell]) => cell).sort(), name).toEqual([...marked].sort());
    }
  });

  it('puts the drawing of notes where the format has it', () => {
    const order =
      'sheetData autoFilter mergeCells conditionalFormatting dataValidations pageMargins pageSetup headerFooter drawing legacyDrawing legacyDrawingHF tableParts extLst'.split(
        ' ',
      );
    for (const [name, path] of sheets(after)) {
      let depth = 0;
      const found: number[] = [];
      for (const [, close, tag, empty] of after[path]!.matchAll(
        /<(\/?)([\w:]+)(?:"[^"]*"|'[^']*'|[^>"'/]|\/(?!>))*(\/?)>/g,
      )) {
        if (close) depth--;
        else {
          if (depth === 1 && order.includes(tag!)) found.push(order.indexOf(tag!));
          if (!empty) depth++;
        }
      }
      expect(found, name).toEqual([...found].sort((one, other) => one - other));
      const hasNotes = kind.marks.some(([sheet]) => sheet === name) || name in kind.notes;
      expect(found.filter((each) => order[each] === 'legacyDrawing').length, name).toBe(hasNotes ? 1 : 0);
    }
  });

  it('adds styles behind those it had, and changes none of these', () => {
    const [was, is] = [before['xl/styles.xml']!, after['xl/styles.xml']!];
    const lists = ['fonts', 'fills', 'cellXfs'];
    for (const list of lists) {
      expect(listIn(is, list).startsWith(listIn(was, list)), list).toBe(true);
      const children = { fonts: 'font', fills: 'fill', cellXfs: 'xf' }[list]!;
      const count = attribute(tagsIn(is, list)[0]!, 'count');
      if (count !== undefined) expect(Number(count)).toBe(tagsIn(listIn(is, list), children).length);
    }
    const rest = (xml: string): string =>
      lists.reduce(
        (text, list) =>
          text.replace(listIn(xml, list), '').replace(new RegExp(`(<${list}\\b[^>]*?) count="\\d+"`), '$1'),
        xml,
      );
    expect(rest(is)).toBe(rest(was));
  });

  it('keeps the notes it had, as they were, and has ours beside them', () => {
    for (const [name, path] of sheets(before)) {
      const file = (parts: Texts, kindOf: RegExp): string => {
        const tags = tagsIn(parts[relationsOf(path)] ?? '', 'Relationship').filter((each) => kindOf.test(each));
        const found = tags.map((tag) => parts[target(path, attribute(tag, 'Target')!)]!);
        return found.find((part) => part.includes('ObjectType="Note"') || part.includes('<comment')) ?? '';
      };
      const own = kind.notes[name] ?? [];
      const marks = kind.marks
        .filter(([sheet]) => sheet === name)
        .map(([, row, column]) => `${columnLetters(column)}${row + 1}`);
      const [was, is] = [file(before, /\/comments"/), file(after, /\/comments"/)];
      const notes = (xml: string): string[] => xml.match(/<comment\b[^]*?<\/comment>/g) ?? [];
      const ours = marks.filter((cell) => !own.includes(cell));
      expect(notes(is).slice(0, own.length)).toEqual(notes(was));
      expect(
        notes(is)
          .map((note) => attribute(note, 'ref'))
          .slice(own.length),
        name,
      ).toEqual(ours);
      const authors = is.match(/<author>/g) ?? [];
      for (const note of notes(is)) expect(Number(attribute(note, 'authorId'))).toBeLessThan(authors.length);
      const [shapesBefore, shapes] = [file(before, /\/vmlDrawing"/), file(after, /\/vmlDrawing"/)];
      expect(shapes.startsWith(shapesBefore.replace(/<\/xml>\s*$/, '')), name).toBe(true);
      expect(shapes.match(/ObjectType="Note"/g) ?? []).toHaveLength(own.length + ours.length);
      const ids = [...shapes.matchAll(/<v:shape\s[^>]*?id="(_x0000_s9\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ours.length);
    }
  });

  it('opens with the list, and its names and views still mean the same sheets', () => {
    const [was, is] = [before['xl/workbook.xml']!, after['xl/workbook.xml']!];
    expect([...sheets(after).keys()]).toEqual(['Problemas', ...sheets(before).keys()]);
    const own = tagsIn(is, 'sheet')[0]!;
    const back = is
      .replace(own, '')
      .replace(/localSheetId="(\d+)"/g, (_found, index: string) => `localSheetId="${Number(index) - 1}"`);
    const views = (xml: string): string => xml.replace(/ (?:activeTab|firstSheet)="\d+"/g, '');
    expect(views(back)).toBe(views(was));
    const ids = tagsIn(is, 'sheet').map((tag) => attribute(tag, 'sheetId'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.values(after).filter((part) => / tabSelected="(?:1|true)"/.test(part))).toHaveLength(1);
  });
});
