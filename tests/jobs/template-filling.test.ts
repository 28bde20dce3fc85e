import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/core/model/json.ts';
import {
  type TemplateFilling,
  templateFormats,
  templatePresets,
  templateTitles,
} from '../../src/core/model/template-choice.ts';
import type { TemplateRequest } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { templateWordsMessages } from '../../src/ui/i18n/messages/template-words.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { example } from '../core/support.ts';
import { choiceOf, languagesOf } from '../template-filling.ts';
import { documentOf, file, read } from './support.ts';

const templateWordsEn = templateWordsMessages(createWords('en'));
const templateWordsEs = templateWordsMessages(createWords('es'));

/** A template that is filled with a document, as files that come back. */
async function filledWith(document: JsonValue, filling: TemplateFilling, request: Partial<TemplateRequest> = {}) {
  const jobs = createJobs();
  await read([file('a.json', JSON.stringify(document))], {}, jobs);
  const languages = request.languages ?? ['en'];
  const words = languages[0] === 'en' ? templateWordsEn : templateWordsEs;
  const result = await jobs.template({ version: '0.9.5', choice: choiceOf('minimal'), format: 'xlsx', languages, words, filling, ...request }); // prettier-ignore
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  return () => [{ name: result.file.name, bytes: result.file.bytes.slice() }];
}

describe.each(templateFormats)('a template as %s, filled', (format) => {
  it.each(templateTitles)(
    'with all data comes back as that data, whatever was chosen, without a question: %s',
    async (titles) => {
      for (const preset of ['minimal', 'everything'] as const) {
        const document = example(titles === 'en' ? 'en' : 'es');
        const files = await filledWith(document, 'data', {
          format,
          languages: languagesOf(titles),
          choice: choiceOf(preset),
        });
        expect(await documentOf(files())).toEqual(document);
        const { problems } = await read(files());
        // The names of dimensions are the publisher's own.
        const told = problems
          .filter(({ severity }) => severity !== 'note')
          .filter(({ code }) => code !== 'header.additional');
        expect(told).toEqual([]);
      }
    },
  );

  it('with what a standard does not know, or a cell cannot say, comes back as that', async () => {
    const document = {
      version: '0.9',
      extra: { of: ['the', 'package'] },
      projects: [
        {
          id: 'p1',
          title: '',
          additional: 7,
          flag: true,
          tags: ['a;b', 'c'],
          formula: '=1+1',
          escape: '_x0041_ & <b> “q”',
          control: 'a\u000bb',
          description: 'x'.repeat(40_000),
          budget: { amount: { amount: '12' } },
          projects: [{ id: 'inner', size: 3 }],
          benefits: [{ title: 'b', beneficiaries: [{ description: '1' }, { description: '2' }, { description: '3' }] }],
        },
        { id: 'p1', parties: [{ name: 'without an id' }, {}] },
      ],
    };
    expect(await documentOf((await filledWith(document, 'data', { format, languages: ['es'] }))())).toEqual(document);
  });
});

describe('a template with rows to go on with', () => {
  const document = {
    projects: [
      {
        id: 'p1',
        title: 'Road',
        status: 'completion',
        parties: [{ id: 'a', name: 'A', people: [{ id: '1', name: 'X' }] }, { id: 'b' }],
      },
      { id: 'p2', parties: [] },
    ],
  };

  it('has one for each thing that a row can be about, and nothing of the data but ids and titles', async () => {
    const choice = { presets: [], added: ['title', 'status', 'parties/name', 'parties/people/name'], removed: [] };
    const files = await filledWith(document, 'rows', { choice });
    expect(await documentOf(files())).toEqual({
      projects: [{ id: 'p1', title: 'Road', parties: [{ id: 'a' }, { id: 'b' }] }, { id: 'p2' }],
    });
    expect((await read(files())).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it.each(templatePresets)('adds no item where nothing is filled in: %s', async (preset) => {
    const files = await filledWith(document, 'rows', { choice: choiceOf(preset), format: 'csv' });
    const { projects } = (await documentOf(files())) as { projects: JsonObject[] };
    expect(projects.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(
      projects.flatMap((project) => Object.keys(project)).filter((key) => !['id', 'title', 'parties'].includes(key)),
    ).toEqual([]);
  });
});

it('is not filled where nothing was read', async () => {
  const result = await createJobs().template({ version: '0.9.5', choice: choiceOf('minimal'), format: 'csv', languages: ['en'], words: templateWordsEn, filling: 'data' }); // prettier-ignore
  expect(result.ok).toBe(false);
});
