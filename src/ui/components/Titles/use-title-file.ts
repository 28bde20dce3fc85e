import { useState } from 'react';
import type { Client, FoundTitles, PickedFile } from '../../../client/index.ts';
import { baseLanguage } from '../../../core/model/title-draft.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { quietCall } from '../../state/quiet-call.ts';
import { type DraftStore, draftInUse, type KeptDraft } from '../../state/title-drafts.ts';

/** What came of the file of titles that was opened last. */
export type TitleFileOutcome =
  | { kind: 'reading'; name: string }
  | { kind: 'taken'; name: string; found: FoundTitles }
  | { kind: 'refused'; problems: readonly Problem[] };

export interface TitleFile {
  outcome: TitleFileOutcome | undefined;
  open(files: readonly PickedFile[]): void;
}

/** Opens files of titles into the draft. */
export function useTitleFile(client: Client, drafts: DraftStore): TitleFile {
  const [outcome, setOutcome] = useState<TitleFileOutcome>();

  async function open(file: PickedFile): Promise<void> {
    const { name } = file;
    setOutcome({ kind: 'reading', name });
    const result = await client.readTitles(file, quietCall());
    if (!result.ok) {
      setOutcome({ kind: 'refused', problems: result.problems });
      return;
    }
    const { found, catalogue } = result;
    const kept = drafts.snapshot().history.present;
    const language = found.language ?? kept.draft.language;
    if (draftInUse(kept) && baseLanguage({ language }) !== baseLanguage(kept.draft)) {
      const params = { name, language, draft: kept.draft.language };
      const places = [{ file: name }];
      const refused: Problem = { code: 'titles.other_language', severity: 'error', params, places };
      setOutcome({ kind: 'refused', problems: [refused] });
      return;
    }
    drafts.change((before) => withFile(before, language, found, catalogue));
    setOutcome({ kind: 'taken', name, found });
  }

  return {
    outcome,
    open: (files) => {
      const [first, ...others] = files;
      if (!first) return;
      void others.reduce((before, next) => before.then(() => open(next)), open(first));
    },
  };
}

function withFile(
  kept: KeptDraft,
  language: string,
  { titles, codes }: FoundTitles,
  catalogue: KeptDraft['catalogues'][number] | undefined,
): KeptDraft {
  const { draft, catalogues } = kept;
  const others = catalogues.filter(({ name }) => name !== catalogue?.name);
  return {
    draft: {
      language: draftInUse(kept) ? draft.language : language,
      titles: { ...draft.titles, ...titles },
      codes: { ...draft.codes, ...codes },
    },
    catalogues: catalogue ? [...others, catalogue] : catalogues,
  };
}
