import { describe, expect, it } from 'vitest';
import type { FormSheet } from '../../../src/core/model/form.ts';
import { standardVersions } from '../../../src/core/model/options.ts';
import type { TemplateChoice } from '../../../src/core/model/template-choice.ts';
import { codelist, codelistNames } from '../../../src/core/schema/codelists.ts';
import { wordList } from '../../../src/core/template/word-lists.ts';
import { CodeReader } from '../../../src/core/unflatten/evidence/code-text.ts';
import { Remarks } from '../../../src/core/unflatten/remarks.ts';
import { templateWordsMessages } from '../../../src/ui/i18n/messages/template-words.ts';
import { createWords } from '../../../src/ui/i18n/words.ts';
import { formOf } from '../../template-filling.ts';

const templateWordsEn = templateWordsMessages(createWords('en'));
const templateWordsEs = templateWordsMessages(createWords('es'));

const choice: TemplateChoice = {
  presets: [],
  added: ['status', 'sector', 'environment/inProtectedArea', 'parties/people/name', 'transactions/relatedImplementationMilestone/title'], // prettier-ignore
  removed: [],
};

function sheetOf(name: string, titles: 'en' | 'es' | 'both' = 'en'): FormSheet {
  return formOf(choice, titles).sheets.find((each) => each.name === name)!;
}

/** What a column has in the row with a label. */
function cellOf(sheet: FormSheet, header: string, label: string): unknown {
  const column = sheet.rows[1]!.cells.indexOf(header);
  return sheet.rows.find(({ cells }) => cells[0] === label)!.cells[column];
}

describe('the guide above the data', () => {
  it('has paths for headers, and titles in one language or in both below them', () => {
    expect(sheetOf('Projects').rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['#', 'hashComments', 'headerRows 7'],
      ['# Path', 'id', 'status'],
      ['# Title (English)', 'Identifier or Reference', 'Status'],
      ['# Required', 'Required', ''],
      ['# Help', expect.stringContaining('prefix'), expect.stringContaining('phase')],
      ['# Type', 'Text', 'Text'],
      ['# Allowed values', '', expect.stringContaining('Implementation')],
      ['Example', '# oc4ids-bu3kcz-00041', '# Implementation'],
      [],
    ]);
    expect(sheetOf('Proyectos', 'both').rows.slice(0, 4).map(({ cells }) => cells[0])).toEqual(['#', '# Ruta', '# Título (español)', '# Título (inglés)']); // prettier-ignore
  });

  it('tells what is required with its row from what is required with its group', () => {
    const transactions = sheetOf('Transactions');
    expect(cellOf(transactions, 'transactions/0/id', '# Required')).toBe('Required');
    expect(cellOf(transactions, 'transactions/0/relatedImplementationMilestone/id', '# Required')).toBe('Required if you fill in its group'); // prettier-ignore
    expect(cellOf(transactions, 'transactions/0/relatedImplementationMilestone/title', '# Required')).toBe('');
  });

  it('says what may stand in a cell, and how several values do', () => {
    const projects = sheetOf('Projects');
    expect(cellOf(projects, 'environment/inProtectedArea', '# Allowed values')).toBe('Yes / No');
    expect(cellOf(projects, 'sector', '# Allowed values')).toMatch(/^One of the list, or .*semicolon between\.$/);
    expect(cellOf(sheetOf('People'), 'parties/0/id', '# Allowed values')).toBe('An id of the sheet: Parties.');
  });

  it('lets choose the ids of what a row belongs to, and refuses only what is in no closed list', () => {
    const choices = (name: string) => sheetOf(name).columns.map((column) => column.choices?.message);
    expect(choices('People')).toEqual([undefined, 'parent', 'parent', undefined, undefined]);
    expect(choices('Projects')).toEqual([undefined, undefined, 'strict', 'open', 'strict']);
  });

  it('keeps ids and codes as they are typed', () => {
    expect(
      sheetOf('People')
        .columns.slice(1)
        .map(({ cells }) => cells),
    ).toEqual(['text', 'text', 'text', 'text']);
  });
});

describe.each(standardVersions)('words for codes of OC4IDS %s', (version) => {
  it.each(['en', 'es'] as const)('are read as these codes, alone and in a list: %s', (language) => {
    for (const name of codelistNames(version)) {
      const { entries, isOpen } = wordList(version, name, language)!;
      const reader = new CodeReader(new Remarks(), (each) => codelist(version, each), (text) => text); // prettier-ignore
      const type = { kind: 'value', type: 'string', codelist: name, codelistOpen: isOpen } as const;
      expect(entries.map(({ word }) => reader.read(word, type))).toEqual(entries.map(({ code }) => code));
      const all = entries.map(({ word }) => word).join(';');
      expect(reader.readList(all, { ...type, kind: 'list' }, false, (word) => word)).toEqual(entries.map(({ code }) => code)); // prettier-ignore
    }
  });

  it('are words in their language, but for countries and currencies', () => {
    const words = (language: 'en' | 'es') =>
      wordList(version, 'projectStatus.csv', language)?.entries.map(({ word }) => word);
    expect([words('en'), words('es')]).toEqual([
      expect.arrayContaining(['Identification', 'Implementation']),
      expect.arrayContaining(['Identificación', 'Implementación']),
    ]);
    expect(wordList(version, 'currency.csv', 'en')?.entries.every(({ word, code }) => word === code)).toBe(true);
  });
});

describe('what a template says', () => {
  it('is there in both languages, and is not the same', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
    const [en, es] = [texts(templateWordsEn), texts(templateWordsEs)];
    expect(es.length).toBe(en.length);
    expect(en.filter((text, index) => text === es[index] && text !== 'No')).toEqual([]);
    for (const text of [...en, ...es]) expect(text).toBe(text.trim());
  });
});
