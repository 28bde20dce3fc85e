import { describe, expect, it } from 'vitest';
import { createDictionary, type FieldEntry } from '../../../src/core/dictionary/dictionary.ts';
import { atOnce } from '../../../src/core/model/steps.ts';
import type { LocalText } from '../../../src/core/dictionary/field-help.ts';
import { standardVersions } from '../../../src/core/model/options.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { type Report, review } from '../../../src/core/review/review.ts';
import { loadValidator } from '../../../src/core/review/validators.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { readRows, readSheets, table } from '../support.ts';

/** Countries and currencies are named by the browser and need no explanation. */
const notOurs = new Set(['Country', 'Currency']);

const longest = 240;

/** What is wrong with a text that somebody wrote; the rules hold in both languages. */
function faults({ en, es }: LocalText, titles: { en: string; es?: string }): string[] {
  const found: string[] = [];
  if (en === es) found.push('the languages are the same');
  for (const [text, title] of [
    [en, titles.en],
    [es, titles.es],
  ] as const) {
    if (text.trim() === '') found.push('empty');
    if (text !== text.trim() || text.includes('  ')) found.push(`stray space: ${text}`);
    if (text.length > longest) found.push(`${text.length} letters: ${text}`);
    if (!text.endsWith('.') || text.endsWith('..')) found.push(`no full stop: ${text}`);
    if (text.slice(0, -1).toLowerCase() === title?.toLowerCase()) found.push(`only the title: ${text}`);
    if (/["']/.test(text)) found.push(`quotation marks of a keyboard: ${text}`);
  }
  return found;
}

describe.each(standardVersions)('help for OC4IDS %s', (version) => {
  const { entries } = atOnce(createDictionary(version));

  it('is there for every field, in both languages', () => {
    const missing = entries.filter(({ help }) => help === undefined);
    expect(missing.map(({ path }) => path)).toEqual([]);
    expect(
      entries.flatMap(({ path, help, titles }) => faults(help!, titles).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
  });

  it('is there for every code of its own codelists, in both languages', () => {
    const lists = new Set(entries.flatMap((entry) => entry.codelist ?? []));
    for (const { titles, codes } of lists) {
      for (const { code, help, titles: codeTitles } of codes) {
        if (notOurs.has(titles.en)) expect(help).toBeUndefined();
        else expect(help ? faults(help, codeTitles) : ['missing'], `${titles.en} ${code}`).toEqual([]);
      }
    }
  });

  it('has an example for every field that has a cell, and for no other', () => {
    for (const { path, column, example } of entries) {
      const hasCell = column?.headers !== undefined;
      expect(example !== undefined, path).toBe(hasCell);
    }
  });
});

const validate = await loadValidator('0.9.5');
const cellEntries = atOnce(createDictionary('0.9.5')).entries.filter(({ column }) => column?.headers);

describe('an example', () => {
  it.each([
    ['status', 'building'],
    ['sector', 'transport;magic'],
    ['budget/amount/amount', 'a lot'],
    ['budget/approvalDate', 'soon'],
    ['environment/inProtectedArea', 'perhaps'],
    ['benefits/beneficiaries/numberOfPeople', '10.5'],
    ['documents/url', 'not a web address'],
    ['publishedDate', 'today'],
  ])('of %s would not be %s', (path, example) => {
    const entry = cellEntries.find((each) => each.path === path)!;
    expect(exampleFaults(entry, example)).not.toEqual([]);
  });
});

describe.each(['en', 'es'] as const)('examples in %s', (language) => {
  it('are read as what they are, and are right by type, format and codelist', () => {
    const faulty = cellEntries.flatMap((entry) => exampleFaults(entry, entry.example![language]));
    expect(faulty).toEqual([]);
  });
});

/** Types the example into the one cell of its column, reads it as a person's file, and reviews what comes of it. */
function exampleFaults({ path, scope, column }: FieldEntry, example: string): string[] {
  const header = column!.headers!.paths;
  const cells = path === 'id' ? [['id'], [example]] : [['id', header], ['oc4ids-bu3kcz-1', example]]; // prettier-ignore
  const { document, problems } =
    scope === 'project'
      ? readRows(cells)
      : readSheets([table('projects', ['id'], ['oc4ids-bu3kcz-1']), table('Meta', [header, example])]);
  const told = problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  const checked = new Set(['review.type', 'review.format', 'review.code_closed', 'review.code_open', 'review.pattern']);
  const found = reviewed(document).problems.filter(({ code }) => checked.has(code));
  return [...told, ...found.map(({ code }) => code)].map((code) => `${path}: ${example} (${code})`);
}

function reviewed(document: JsonValue): Report {
  const schema = oc4idsSchema('0.9.5');
  return review(document, { schema, validate, codelist: (name) => codelist('0.9.5', name), shape: 'package' });
}
