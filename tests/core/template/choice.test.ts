import { describe, expect, it } from 'vitest';
import { type TemplateChoice, templatePresets } from '../../../src/core/model/template-choice.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { chosenFields, leavesOf, presetPaths, withField, withPreset } from '../../../src/core/template/choice.ts';
import { chosenSheets, templateSize } from '../../../src/core/template/chosen-sheets.ts';
import { planFromText, planToText } from '../../../src/core/template/kept-plan.ts';
import { layoutOf } from '../../../src/core/template/layout.ts';

const schema = oc4idsSchema('0.9.5');
const nothing: TemplateChoice = { presets: [], added: [], removed: [] };
const chosen = (choice: Partial<TemplateChoice>): string[] => [
  ...chosenFields(schema, { ...nothing, ...choice }).chosen,
];
const all = (choice: Partial<TemplateChoice>): string[] => [...chosenFields(schema, { ...nothing, ...choice }).all];
const headers = (choice: Partial<TemplateChoice>): Record<string, string[]> =>
  Object.fromEntries(
    chosenSheets(schema, { ...nothing, ...choice }).map(({ path, columns }) => [
      path,
      columns.map((column) => column.headers.paths),
    ]),
  );

describe('what a template is made of', () => {
  it('has at least the id of projects', () => {
    expect(headers({})).toEqual({ '': ['id'] });
  });

  it('has with a field the ids and required fields of all that the field is in', () => {
    expect(headers({ added: ['parties/people/jobTitle'] })).toEqual({
      '': ['id'],
      parties: ['id', 'parties/0/id'],
      'parties/people': ['id', 'parties/0/id', 'parties/0/people/0/id', 'parties/0/people/0/jobTitle'],
    });
    expect(headers({ added: ['contractingProcesses/releases/tag'] })['contractingProcesses/releases']).toEqual(
      ['id', ...['id', 'releases/0/id', 'releases/0/tag', 'releases/0/date', 'releases/0/url'].map((each) => `contractingProcesses/0/${each}`)], // prettier-ignore
    );
  });

  it('puts items whose parents have no id into the row of the parent', () => {
    expect(headers({ added: ['benefits/beneficiaries/numberOfPeople', 'benefits/title'] })).toEqual({
      '': ['id'],
      benefits: [
        'id',
        'benefits/0/title',
        'benefits/0/beneficiaries/0/numberOfPeople',
        'benefits/0/beneficiaries/1/numberOfPeople',
      ],
    });
  });

  it('has a column for every field of the standard, where everything is chosen', () => {
    const columns = new Set(layoutOf(schema).flatMap((sheet) => sheet.columns.map(({ field }) => field.path)));
    expect([...leavesOf(schema).keys()].filter((path) => !columns.has(path))).toEqual([]);
    expect(templateSize(schema, { ...nothing, presets: ['everything'] })).toEqual({ sheets: 40, columns: 518 });
  });

  it.each(templatePresets)('has fields for the preset %s, all of them of the standard', (preset) => {
    const paths = presetPaths(schema, preset);
    expect(paths.size).toBeGreaterThan(5);
    expect([...paths].filter((path) => !leavesOf(schema).has(path))).toEqual([]);
  });

  it('fits on one sheet, where as little as possible is wanted', () => {
    expect(templateSize(schema, { ...nothing, presets: ['minimal'] })).toEqual({ sheets: 1, columns: 13 });
  });

  it('serves every element of the core in its stage', () => {
    expect(chosen({ presets: ['preparation'] })).toContain('budget/approvalDate');
    expect(chosen({ presets: ['preparation'] })).not.toContain('completion/endDate');
    expect(chosen({ presets: ['preparation', 'completion'] })).toContain('completion/endDate');
  });
});

describe('a choice', () => {
  it('says of a field what the nearest section that it names says', () => {
    const choice = { presets: ['everything' as const], added: ['parties/people/name'], removed: ['parties'] };
    expect(chosen(choice).filter((path) => path.startsWith('parties/'))).toEqual(['parties/people/name']);
    expect(all(choice)).toContain('parties/id');
  });

  it('says no more than it must', () => {
    const minimal = withPreset(nothing, 'minimal', true);
    expect(withField(schema, minimal, 'title', true)).toEqual(minimal);
    const without = withField(schema, minimal, 'title', false);
    expect(without).toEqual({ ...minimal, removed: ['title'] });
    expect(withField(schema, without, 'title', true)).toEqual(minimal);
    const parties = withField(schema, withField(schema, minimal, 'parties/name', true), 'parties', true);
    expect(parties).toEqual({ ...minimal, added: ['parties'] });
    expect(withField(schema, parties, 'parties/people', false)).toEqual({ ...parties, removed: ['parties/people'] });
  });

  it('is kept as the text of a file, and read from it', () => {
    const plan = {
      titles: 'both',
      format: 'ods',
      choice: { presets: ['minimal', 'reactive'], added: ['parties'], removed: ['title'] },
    } as const;
    expect(planFromText(planToText(plan), schema)).toEqual({ plan, unknown: [] });
  });

  it('that names what is not there comes without it, and says so', () => {
    const text =
      '{ "oc4ids-template": 1, "presets": ["minimal", "all", 7], "added": ["parties", "party", "", null], "removed": 5 }';
    expect(planFromText(text, schema)).toEqual({
      plan: { titles: 'en', format: 'xlsx', choice: { presets: ['minimal'], added: ['parties'], removed: [] } },
      unknown: ['party', ''],
    });
  });

  it.each(['', 'no', 'null', '[]', '{}', '{"projects":[]}', '{"__proto__":{"oc4ids-template":1}}'])(
    'is not read from %s',
    (text) => expect(planFromText(text, schema)).toBeUndefined(),
  );
});
