import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/core/model/column-letters.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { encodeXlsxText } from '../../src/formats/xlsx-text.ts';
import { beforeAndAfter } from './before-and-after.ts';
import { hasOpenpyxl, hasSoffice, openpyxlContents } from './other-programs.ts';
import { markCase, type MarkingCase, markingCases, noteText } from './marked-workbooks.ts';

/** Other programs open what we marked, and find in it what was there before. Only where they are installed. */
const { pathOf, inLibreOffice } = beforeAndAfter(markingCases, async (each) => {
  const { before, made } = await markCase(each);
  return { before, after: made.bytes };
});

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
  const saved = inLibreOffice();

  it.each(markingCases)('$name, marked, and finds all that was there', async (kind) => {
    const tables = async (when: 'before' | 'after'): Promise<[string, unknown][]> => {
      const { value } = await readWorkbook(saved(when, kind), 'x.fods', { kind: 'ods' });
      return value!.tables.map(({ name, rows }) => [name, rows]);
    };
    const [first, ...others] = await tables('after');
    expect(first?.[0]).toBe('Problemas');
    expect(others).toEqual(await tables('before'));
    const text = (when: 'before' | 'after') => new TextDecoder().decode(saved(when, kind));
    const [was, is] = [text('before'), text('after')];
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
