import type { DraftReport } from '../core/titles/draft-report.ts';
import type { TitleFault } from '../core/titles/title-faults.ts';
import type { TitleRow } from '../core/titles/title-table.ts';
import type { TitleDraft } from '../jobs/api.ts';

export type { DraftReport, PathReason } from '../core/titles/draft-report.ts';
export type { TitleFault } from '../core/titles/title-faults.ts';
export type { TitleGroup, TitleRow, TitleStatus } from '../core/titles/title-table.ts';

/** The table of titles, and what there is to say of a draft. Like the dictionary it answers in the page itself. */
export interface Titles {
  rows: readonly TitleRow[];
  /** The title of a row in the language of the draft. */
  titleOf(row: TitleRow, draft: TitleDraft): string | undefined;
  /** By the id of the row; no entry where nothing is wrong. */
  faults(draft: TitleDraft): ReadonlyMap<string, readonly TitleFault[]>;
  report(draft: TitleDraft): DraftReport;
}

/** Fetched when somebody goes there. */
export async function loadTitles(): Promise<Titles> {
  const [{ titleTable }, { titleFaults, titleOf }, { draftReport }] = await Promise.all([
    import('../core/titles/title-table.ts'),
    import('../core/titles/title-faults.ts'),
    import('../core/titles/draft-report.ts'),
  ]);
  return { rows: titleTable(), titleOf, faults: titleFaults, report: draftReport };
}
