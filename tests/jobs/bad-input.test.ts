import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../src/jobs/api.ts';
import { table } from '../core/support.ts';
import { csv, file, refused, xlsx, zip } from './support.ts';

const nested = (depth: number): string => `{"projects":[{"id":"1","x":${'['.repeat(depth)}${']'.repeat(depth)}}]}`;
const letters = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0)!);
const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);

/** Files that cannot be read, and the code of the one problem they have. */
const bad: [string, string, () => InputFile[] | Promise<InputFile[]>][] = [
  ['a file of 0 bytes', 'file.empty', () => [file('a.xlsx', '')]],
  ['a file of white space', 'file.empty', () => [file('a.csv', ' \n\r\n ')]],
  ['nothing but a byte order mark', 'file.empty', () => [file('a.csv', [0xef, 0xbb, 0xbf])]],
  ['bytes without meaning', 'file.unknown_kind', () => [file('a.xlsx', noise)]],
  ['a PDF', 'file.unsupported', () => [file('a.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')]],
  ['a PDF that is named a workbook', 'file.unsupported', () => [file('a.xlsx', '%PDF-1.7\n1 0 obj\n')]],
  [
    'a picture',
    'file.unsupported',
    () => [file('a.png', [0x89, ...letters('PNG\r\n\u001a\n'), 0, 0, 0, 13, ...letters('IHDR'), 0, 0, 0, 1])],
  ],
  [
    'a Word document',
    'file.unsupported',
    async () => [await zip('a.docx', file('[Content_Types].xml', '<Types/>'), file('word/document.xml', '<w/>'))],
  ],
  [
    'a Word document that is named a workbook',
    'file.unsupported',
    async () => [await zip('a.xlsx', file('[Content_Types].xml', '<Types/>'), file('word/document.xml', '<w/>'))],
  ],
  ['half a workbook', 'file.damaged', async () => [halfOf(await xlsx('a.xlsx', table('a', ['id'], ['1'])))]],
  ['half a ZIP', 'file.damaged', async () => [halfOf(await zip('a.zip', csv('a.csv', ['id'], ['1'])))]],
  [
    'a ZIP of nothing that we read',
    'file.nothing_inside',
    async () => [await zip('a.zip', file('a.txt', 'x'), file('b.pdf', '%PDF-1.7'))],
  ],
  [
    'text that is no table',
    'workbook.no_known_header',
    () => [file('a.txt', 'Dear all,\nplease find attached the data.\n')],
  ],
  [
    'a table without any header that we know',
    'workbook.no_known_header',
    () => [csv('a.csv', ['Name of thing', 'Where'], ['x', 'y'])],
  ],
  [
    'a workbook without any header that we know',
    'workbook.no_known_header',
    async () => [await xlsx('a.xlsx', table('a', ['x', 'y'], [1, 2]), table('b', ['z'], [1]))],
  ],
  ['a workbook without data', 'workbook.no_data', async () => [await xlsx('a.xlsx', table('a'), table('b'))]],
  ['JSON with a slip', 'json.syntax', () => [file('a.json', '{\n  "projects": [\n    {"id": "1",}\n  ]\n}')]],
  ['JSON that ends too early', 'json.syntax', () => [file('a.json', '{"projects":[{"id":"1"')]],
  ['JSON nested 100,000 deep', 'json.too_deep', () => [file('a.json', nested(100_000))]],
  [
    'JSON that is an OCDS release package',
    'json.not_projects',
    () => [file('a.json', '{"uri":"u","version":"1.1","releases":[{"ocid":"o"}]}')],
  ],
  ['JSON that is an empty list', 'json.not_projects', () => [file('a.json', '[]')]],
  ['JSON that is a number', 'json.not_projects', () => [file('a.json', '5')]],
  ['JSON that is null', 'json.not_projects', () => [file('a.json', 'null')]],
  ['JSON that is an empty object', 'json.not_projects', () => [file('a.json', '{}')]],
  ['JSON of something else', 'json.not_projects', () => [file('a.json', '{"a":1}')]],
  [
    'a spreadsheet and a JSON file together',
    'file.mixed_kinds',
    () => [csv('a.csv', ['id'], ['1']), file('b.json', '{"projects":[]}')],
  ],
];

function halfOf({ name, bytes }: InputFile): InputFile {
  return { name, bytes: bytes.slice(0, bytes.length / 2) };
}

describe('a file that cannot be read', () => {
  it.each(bad)('has one error that says why: %s', async (_what, code, files) => {
    const problems = await refused(await files());
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => problem.code)).toEqual([code]);
    expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('is named in its problem', async () => {
    for (const input of [
      file('carpeta/vacío.xlsx', ''),
      file('x.pdf', '%PDF-1.7\n'),
      file('y.json', '{'),
      file('z.json', '[]'),
    ]) {
      const [found] = await refused([input]);
      expect(found?.params).toMatchObject({ name: input.name });
      expect(found?.places[0]?.file).toBe(input.name);
    }
  });

  it('has the line and the character of a slip in JSON', async () => {
    const [found] = await refused([file('a.json', '{\n  "projects": [\n    {"id": "1",}\n  ]\n}')]);
    expect(found?.places).toMatchObject([{ file: 'a.json', line: 3, character: 16 }]);
  });

  it('is said to be an OCDS release package, or whatever it looks like', async () => {
    const looks = async (text: string): Promise<unknown> => (await refused([file('a.json', text)]))[0]?.params;
    expect(await looks('{"uri":"u","releases":[]}')).toMatchObject({ looksLike: 'ocds-releases' });
    expect(await looks('[]')).toMatchObject({ looksLike: 'empty-list' });
    expect(await looks('5')).toMatchObject({ looksLike: 'value' });
  });

  it('is left out with a warning where others can be read', async () => {
    const { createJobs } = await import('../../src/jobs/jobs.ts');
    const inputs = [csv('a.csv', ['id'], ['1']), file('b.pdf', '%PDF-1.7\n'), file('c.csv', '')];
    const result = await createJobs().read(inputs, { version: '0.9.5' }, () => undefined);
    expect(result).toMatchObject({ ok: true, reading: { projects: 1 } });
    const problems = result.ok ? result.reading.problems : [];
    expect(problems.map(({ code, severity }) => `${severity} ${code}`).sort()).toEqual([
      'warning file.empty',
      'warning file.unsupported',
    ]);
  });

  it('is read where it is deep, but not too deep', async () => {
    const { createJobs } = await import('../../src/jobs/jobs.ts');
    const jobs = createJobs();
    expect((await jobs.read([file('a.json', nested(400))], { version: '0.9.5' }, () => undefined)).ok).toBe(true);
    for (const format of ['json', 'xlsx', 'csv'] as const) {
      const written = await jobs.write(
        { format, headers: 'es', columns: 'used', sheetNames: 'language' },
        () => undefined,
      );
      expect(written.ok).toBe(true);
    }
  });
});
