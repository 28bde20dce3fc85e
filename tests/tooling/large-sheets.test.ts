import { expect, test } from 'vitest';
import { largeWorkbook } from '../../scripts/bench/large-sheets.ts';
import { createJobs } from '../../src/jobs/jobs.ts';

const rows = 3000;
const silent = (): void => undefined;

/** What becomes of the workbooks of the bench, with fewer rows; from the file itself, as the page hands over large ones. */
async function converted(of: 'projects' | 'documents', strings: 'shared' | 'inline') {
  const bytes = await largeWorkbook({ rows, of, strings });
  const jobs = createJobs();
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const read = await jobs.read([{ name: 'large.xlsx', blob }], { version: '0.9.5' }, silent);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const options = { format: 'json', headers: 'paths', columns: 'used', sheetNames: 'language' } as const;
  const result = await jobs.write(options, silent);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { bytes: json } = result.written;
  const check = await jobs.check({ name: 'large.json', blob: new Blob([json as Uint8Array<ArrayBuffer>]) }, silent);
  expect(check).toEqual({ outcome: 'same', problems: [] });
  const { projects } = JSON.parse(new TextDecoder().decode(json)) as { projects: Record<string, unknown>[] };
  return { reading: read.reading, projects };
}

test('many rows in one sheet become as many projects, whether texts are shared or in their cells', async () => {
  const { reading, projects } = await converted('projects', 'shared');
  expect(projects).toHaveLength(rows);
  expect(reading.receipt).toMatchObject({ read: rows * 13, written: rows * 13, setAside: 0 });
  expect(projects[rows - 1]).toMatchObject({
    id: `oc4ids-abc123-${rows}`,
    sector: ['transport.road'],
    budget: { amount: { amount: 100_000 + rows * 13.5, currency: 'USD' } },
    period: { startDate: '2017-09-22T00:00:00Z' },
  });
  expect((await converted('projects', 'inline')).projects).toEqual(projects);
});

test('many rows of a sub-sheet become as many items', async () => {
  const { reading, projects } = await converted('documents', 'shared');
  expect(projects).toHaveLength(1000);
  const documents = projects.flatMap(({ documents: each }) => each as { id: string }[]);
  expect(documents).toHaveLength(rows);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(rows);
  expect(reading.receipt).toMatchObject({ setAside: 0, repeated: rows });
  expect((await converted('documents', 'inline')).projects).toEqual(projects);
});
