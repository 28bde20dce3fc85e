import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/core/model/column-letters.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { encodeXlsxText } from '../../src/formats/xlsx-text.ts';
import { hasOpenpyxl, hasSoffice, openInLibreOffice, openpyxlContents } from './other-programs.ts';
import { markCase, type MarkingCase, markingCases, noteText } from './marked-workbooks.ts';

/** Other programs open what we marked, and find in it what was there before. Only where they are installed. */
const folder = mkdtempSync(join(tmpdir(), 'marked-'));
const pathOf = (when: 'before' | 'after', { name }: MarkingCase): string => join(folder, when, name);

beforeAll(async () => {
  for (const each of markingCases) {
    const { before, made } = await markCase(each);
    for (const [when, bytes] of [
      ['before', before],
      ['after', made.bytes],
    ] as const) {
      mkdirSync(join(folder, when), { recursive: true });
      writeFileSync(pathOf(when, each), bytes);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells that are marked, and of these the ones that get a note. */
function cellsOf(kind: MarkingCase, sheet: string): { marked: string[]; noted: string[] } {
  const marked = kind.marks
    .filter(([name]) => name === sheet)
    .map(([, row, column]) => `${columnLetters(column)}${row + 1}`);
  return { marked, noted: marked.filter((cell) => !kind.notes[sheet]?.includes(cell)) };
}

describe.skipIf(!hasOpenpyxl)('openpyxl opens', () => {
  it.each(markingCases)('$name, marked, and finds all that was there', (kind) => {
    const [before, after] = openpyxlContents([pathOf('before', kind), pathOf('after', kind)]);
    expect(after.names).toEqual(before.names);
    expect(Object.keys(after.sheets)).toEqual(['Problemas', ...Object.keys(before.sheets)]);
    expect(after.sheets['Problemas']!.links['B2']).toContain(kind.marks[0]![0]);
    for (const [name, was] of Object.entries(before.sheets)) {
      const { marked, noted } = cellsOf(kind, name);
      const { fills, notes, ...rest } = after.sheets[name]!;
      expect({ ...rest, fills: was.fills, notes: was.notes }).toEqual(was);
      expect(fills).toEqual({ ...was.fills, ...Object.fromEntries(marked.map((cell) => [cell, 'FFFFC7CE'])) });
      // What it makes of control characters in notes is its own affair; the rest of the text it has as it is.
      expect(Object.keys(notes).sort()).toEqual([...Object.keys(was.notes), ...noted].sort());
      for (const [cell, note] of Object.entries(was.notes)) expect(notes[cell]).toBe(note);
      for (const cell of noted) expect(notes[cell]).toBe(encodeXlsxText(noteText));
    }
  });
});

describe.skipIf(!hasSoffice)('LibreOffice opens', () => {
  const opened = (when: 'before' | 'after'): void =>
    openInLibreOffice(
      markingCases.map((each) => pathOf(when, each)),
      join(folder, `${when}-fods`),
      join(folder, 'profile'),
    );
  beforeAll(() => {
    opened('before');
    opened('after');
  }, 180_000);

  it.each(markingCases)('$name, marked, and finds all that was there', async (kind) => {
    const file = (when: string): Buffer =>
      readFileSync(join(folder, `${when}-fods`, kind.name.replace(/[^.]+$/, 'fods')));
    const tables = async (when: string): Promise<[string, unknown][]> => {
      const { value } = await readWorkbook(new Uint8Array(file(when)), 'x.fods', { kind: 'ods' });
      return value!.tables.map(({ name, rows }) => [name, rows]);
    };
    const [first, ...others] = await tables('after');
    expect(first?.[0]).toBe('Problemas');
    expect(others).toEqual(await tables('before'));
    const [was, is] = [file('before').toString(), file('after').toString()];
    const count = (text: string, mark: RegExp): number => (text.match(mark) ?? []).length;
    for (const kept of [
      /<draw:object[ >]/g,
      /<draw:image[ >]/g,
      /<table:content-validation /g,
      /<calcext:conditional-format /g,
      /<table:database-range /g,
      /<table:named-range /g,
      /number-columns-spanned="[2-9]/g,
    ])
      expect(count(is, kept), String(kept)).toBe(count(was, kept));
    const names = new Set(kind.marks.map(([name]) => name));
    const noted = [...names].reduce((sum, name) => sum + cellsOf(kind, name).noted.length, 0);
    expect(count(is, /<office:annotation[ >]/g)).toBe(count(was, /<office:annotation[ >]/g) + noted);
    expect(is).toContain('#ffc7ce');
  });
});
