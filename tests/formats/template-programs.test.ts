import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/core/model/column-letters.ts';
import type { Form, FormSheet } from '../../src/core/model/form.ts';
import { templatePresets, templateTitles } from '../../src/core/model/template-choice.ts';
import { writeForm } from '../../src/formats/write-form.ts';
import { documentOf, read } from '../jobs/support.ts';
import { choiceOf, exampleDocument, filled, formOf } from '../template-filling.ts';

/** Other programs open templates, and what is filled in there comes back. Only where they are installed. */
const hasSoffice = spawnSync('soffice', ['--version']).status === 0;
const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0);
if (!hasSoffice) console.log('Skipped: templates are not opened by LibreOffice, which is not installed.');
if (python === undefined) console.log('Skipped: templates are not opened by openpyxl, which is not installed.');

const cases = templatePresets.flatMap((preset) =>
  templateTitles.map((titles) => {
    const choice = choiceOf(preset);
    return { name: `${preset}-${titles}`, choice, titles, form: formOf(choice, titles) };
  }),
);
const folder = mkdtempSync(join(tmpdir(), 'templates-'));
const pathOf = (stage: string, name: string, ending = 'xlsx'): string => join(folder, stage, `${name}.${ending}`);

function convert(to: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', join(folder, to), ...files];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

interface SheetFound {
  state: string;
  panes: string | null;
  tab: string;
  formats: string[];
  widths: number[];
  notes: Record<string, string>;
  choices: [range: string, formula: string, style: string, message: string][];
  fills: Record<string, string>;
}

const found: Record<string, SheetFound>[] = [];

beforeAll(async () => {
  for (const stage of ['made', 'made-ods', 'filled']) mkdirSync(join(folder, stage));
  for (const { name, form } of cases) {
    writeFileSync(pathOf('made', name), await writeForm(form, 'xlsx'));
    writeFileSync(pathOf('made-ods', name, 'ods'), await writeForm(form, 'ods'));
  }
  if (python === undefined) return;
  // The values of the package are the same in all languages but for names, which the titles decide.
  for (const titles of templateTitles) {
    const own = cases.filter((each) => each.titles === titles);
    const { form } = own[0]!;
    const sheet = filled(form, own[0]!.choice, titles, 'words').sheets.find(({ kind }) => kind === 'package')!;
    const values = sheet.rows.filter(({ look }) => look === 'data').map(({ cells }) => [cells[0], cells[1]]);
    const file = join(folder, `${titles}.json`);
    writeFileSync(file, JSON.stringify(Object.fromEntries(values)));
    const pairs = own.flatMap(({ name }) => [pathOf('made', name), pathOf('filled', name)]);
    const script = resolve(import.meta.dirname, 'fill-templates.py');
    const { stdout, stderr } = spawnSync(python, [script, file, ...pairs], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    expect(stderr).toBe('');
    for (const [index, sheets] of (JSON.parse(stdout) as Record<string, SheetFound>[]).entries())
      found[cases.indexOf(own[index]!)] = sheets;
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = { text: '@', date: 'yyyy-mm-dd', amount: '#,##0.00', integer: '0', number: 'General' };

/** What a program should find of a sheet with data. */
function expectedOf({ columns, frozen, fillFrom = 0 }: FormSheet, { messages, rowsToFill }: Form) {
  return {
    state: 'visible',
    panes: `C${frozen!.rows + 1}`,
    formats: columns.map(({ cells }) => (cells ? formats[cells] : 'General')),
    widths: columns.map(({ width }) => width),
    notes: Object.fromEntries(columns.flatMap(({ note }, index) => (note ? [[`${columnLetters(index)}3`, note]] : []))),
    choices: columns.flatMap(({ choices }, index) => {
      if (!choices) return [];
      const [letters, own] = [columnLetters(choices.column), columnLetters(index)];
      const range = `'${choices.sheet}'!$${letters}$${choices.first + 1}:$${letters}$${choices.last + 1}`;
      const style = choices.message === 'strict' ? 'stop' : 'warning';
      return [[`${own}${fillFrom + 1}:${own}${fillFrom + rowsToFill}`, range, style, messages[choices.message].text]];
    }),
  };
}

describe.skipIf(python === undefined)('openpyxl', () => {
  it.each(cases)('finds in $name formats, drop-down lists, notes, frozen rows and a hidden list', ({ name, form }) => {
    const sheets = found[cases.findIndex((each) => each.name === name)]!;
    expect(Object.keys(sheets)).toEqual(form.sheets.map((sheet) => sheet.name));
    for (const sheet of form.sheets) {
      const { tab, fills, ...rest } = sheets[sheet.name]!;
      expect(tab).toMatch(/^FF[0-9A-F]{6}$/);
      if (sheet.kind === 'lists') expect(rest.state).toBe('hidden');
      if (sheet.fillFrom === undefined) continue;
      // The configuration line may be wider than the columns.
      const [formats, widths] = [rest.formats, rest.widths].map((all) => all.slice(0, sheet.columns.length));
      expect({ ...rest, formats, widths }).toEqual(expectedOf(sheet, form));
      const required = Object.keys(fills).filter((cell) => fills[cell] === 'FFFBDCD8');
      const asked = sheet.columns.flatMap(({ isRequired }, index) => (isRequired ? [`${columnLetters(index)}3`] : []));
      expect(required).toEqual(asked);
    }
  });

  it.each(cases)('fills in $name, and all of it comes back without a question', async ({ name, choice, titles }) => {
    const files = () => [{ name: 'a.xlsx', bytes: new Uint8Array(readFileSync(pathOf('filled', name))) }];
    expect(await documentOf(files())).toEqual(exampleDocument(choice, titles));
    expect((await read(files())).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe.skipIf(!hasSoffice || python === undefined)('LibreOffice', () => {
  beforeAll(() => {
    // As XML that says what LibreOffice understood, and that we read.
    convert('saved', cases.map(({ name }) => pathOf('filled', name))); // prettier-ignore
    convert('opened', cases.map(({ name }) => pathOf('made-ods', name, 'ods'))); // prettier-ignore
  }, 300_000);

  it.each(cases)(
    'saves $name, filled in, with its lists and notes, and all of it comes back without a question',
    async (each) => {
      const bytes = readFileSync(pathOf('saved', each.name, 'fods'));
      const files = () => [{ name: 'a.fods', bytes: new Uint8Array(bytes) }];
      expect(await documentOf(files())).toEqual(exampleDocument(each.choice, each.titles));
      expect((await read(files())).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const xml = bytes.toString();
      const count = (mark: RegExp): number => (xml.match(mark) ?? []).length;
      const columns = each.form.sheets.flatMap((sheet) => (sheet.fillFrom === undefined ? [] : sheet.columns));
      expect(count(/<office:annotation[ >]/g)).toBe(columns.filter(({ note }) => note).length);
      for (const { choices } of columns) {
        if (!choices) continue;
        const letters = columnLetters(choices.column);
        const range = `.$${letters}$${choices.first + 1}:.$${letters}$${choices.last + 1}])"`;
        expect(xml.includes(range), range).toBe(true);
      }
      expect(count(/<style:table-properties table:display="false"/g)).toBe(1);
    },
  );

  it.each(cases)('opens $name as ODS, with its formats, its drop-down lists and a hidden list', ({ name, form }) => {
    const xml = readFileSync(pathOf('opened', name, 'fods'), 'utf8');
    for (const sheet of form.sheets) {
      expect(xml.includes(`<table:table table:name="${sheet.name}"`), sheet.name).toBe(true);
      for (const { cells, choices } of sheet.columns) {
        // It has a style of its own for text, which it makes of ours.
        const style = cells === 'text' ? '<number:text-style' : `table:default-cell-style-name="c-${cells}"`;
        if (cells) expect(xml.includes(style), style).toBe(true);
        if (!choices) continue;
        const letters = columnLetters(choices.column);
        const range = `.$${letters}$${choices.first + 1}:.$${letters}$${choices.last + 1}])"`;
        expect(xml.includes(range), range).toBe(true);
      }
    }
    expect(xml.match(/<style:table-properties [^>]*table:display="false"/g)?.length).toBe(1);
    const strict = form.sheets.some(({ columns }) => columns.some(({ choices }) => choices?.message === 'strict'));
    expect(/<table:error-message table:message-type="stop"/.test(xml)).toBe(strict);
  });
});
