import type { StandardVersion } from '../core/model/options.ts';
import { draftHeaders, type TitleDraft } from '../core/model/title-draft.ts';
import { headersUnderstood } from '../core/titles/header-changes.ts';
import type { InputFile, OnProgress, WriteOptions } from './api.ts';
import { checkJob } from './check-job.ts';
import { usualSizes } from './in-pieces-job.ts';
import { type HeldDocument, readJob } from './read-job.ts';
import type { TitlesProof } from './title-requests.ts';
import { asWritten } from './pieces.ts';
import { writeJob } from './write-job.ts';

/** What comes of a file with a draft of titles: which headers are understood with it, and whether the way there and back is exact. */
export async function proveTitlesJob(
  file: InputFile,
  titleDraft: TitleDraft,
  version: StandardVersion,
  onProgress: OnProgress,
): Promise<TitlesProof> {
  const read = await readJob([file], { version, titleDraft }, onProgress);
  const headers = read.sheets ? headersUnderstood(read.sheets.last, draftHeaders(titleDraft)) : [];
  if (!read.ok) return { headers, problems: read.problems };
  return { headers, ...(await thereAndBack(read.held, draftHeaders(titleDraft), onProgress)) };
}

async function thereAndBack(
  held: HeldDocument,
  headers: WriteOptions['headers'],
  onProgress: OnProgress,
): Promise<Pick<TitlesProof, 'roundTrip' | 'problems'>> {
  const options: WriteOptions = { format: 'xlsx', headers, columns: 'used', sheetNames: 'language' };
  const result = asWritten(await writeJob(held, options, onProgress));
  if (!result.ok) return { problems: result.problems };
  const { name, bytes, problems } = result.written;
  const roundTrip = await checkJob(held, options, { name, bytes }, onProgress, usualSizes);
  return { roundTrip, problems: [...problems, ...roundTrip.problems] };
}
