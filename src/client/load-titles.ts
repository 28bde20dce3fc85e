import type { Steps } from '../core/model/steps.ts';
import type { DraftReport } from '../core/titles/draft-report.ts';
import type { TitleFault } from '../core/titles/title-faults.ts';
import type { TitleRow } from '../core/titles/title-table.ts';
import type { TitleDraft } from '../jobs/api.ts';
import { inSlices } from './slices.ts';

export type { DraftReport, PathReason } from '../core/titles/draft-report.ts';
export type { TitleFault } from '../core/titles/title-faults.ts';
export type { TitleGroup, TitleRow, TitleStatus } from '../core/titles/title-table.ts';

export type TitleFaults = ReadonlyMap<string, readonly TitleFault[]>;

/** The table of titles, and what there is to say of a draft. Like the dictionary it answers in the page itself. */
export interface Titles {
  rows: readonly TitleRow[];
  /** The title of a row in the language of the draft. */
  titleOf(row: TitleRow, draft: TitleDraft): string | undefined;
  /** By the id of the row; no entry where nothing is wrong. */
  faults(draft: TitleDraft): Steps<TitleFaults>;
  report(draft: TitleDraft): Steps<DraftReport>;
}

/** Fetched when somebody goes there. */
export async function loadTitles(): Promise<Titles> {
  const [{ makeTitleTable }, { titleFaults, titleOf }, { draftReport }] = await Promise.all([
    import('../core/titles/title-table.ts'),
    import('../core/titles/title-faults.ts'),
    import('../core/titles/draft-report.ts'),
  ]);
  return { rows: await inSlices(makeTitleTable()), titleOf, faults: titleFaults, report: draftReport };
}
