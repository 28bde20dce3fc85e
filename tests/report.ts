import type { InputFile } from '../src/jobs/api.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { reportWords } from '../src/ui/components/ReviewFiles/report-words.ts';
import { read, textOf } from './jobs/support.ts';

/** The report of a file as a person gets it: the worker's review in the page's words. */
export async function reportOf(input: InputFile, withValues: boolean): Promise<string> {
  const jobs = createJobs();
  await read([input], {}, jobs);
  const reviewed = await jobs.review();
  if (!reviewed.ok) throw new Error('not reviewed');
  const words = (['es', 'en'] as const).map((each) => reportWords(reviewed.review, 'OC4IDS 0.9.5', each, withValues));
  const made = await jobs.report({ name: 'informe', words, withValues });
  if (!made.ok) throw new Error('not made');
  return textOf(made.file);
}
