import { useDeferredValue, useId, useState } from 'react';
import type { TitleDraft, TitleFaults, TitleRow, Titles } from '../../../client/index.ts';
import { baseLanguage, draftText } from '../../../core/model/title-draft.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { plainText, searchWords } from '../../state/search-words.ts';
import { type DraftStore, ownTitles, withTitle } from '../../state/title-drafts.ts';
import { VirtualList } from '../VirtualList/VirtualList.tsx';
import { TitleItem } from './TitleItem.tsx';
import styles from './Titles.module.css';
import { everything, type TitleFilter, TitleFilters } from './TitleFilters.tsx';
import { useWorkbenchText } from './use-workbench-text.ts';

/** A draft, and what is wrong with it. */
export interface CheckedDraft {
  draft: TitleDraft;
  faults: TitleFaults;
}

interface TitleListProps {
  titles: Titles;
  draft: TitleDraft;
  /** As far as it was checked: that takes a moment longer than a change. */
  checked: CheckedDraft | undefined;
  drafts: DraftStore;
}

/** Pixels of an item, until it is measured. */
const itemHeight = 150;

/** All titles, those that pass the filter, each with a field for its title in the draft. */
export function TitleList({ titles, draft, checked, drafts }: TitleListProps) {
  const { words } = useI18n();
  const text = useWorkbenchText().list;
  const [filter, setFilter] = useState<TitleFilter>({ ...everything, group: 'fields' });
  const heading = useId();
  const rows = useShownRows(titles, draft, checked, useDeferredValue(filter));
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <h2 id={heading}>{text.title}</h2>
      <TitleFilters filter={filter} onChoose={setFilter} />
      <p role="status">{rows.length === 0 ? text.none : text.shown(rows.length, titles.rows.length)}</p>
      <VirtualList
        count={rows.length}
        estimate={itemHeight}
        share={0.2}
        covered={0}
        labelledBy={heading}
        renderItem={(index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <TitleItem
              key={row.id}
              row={row}
              title={titles.titleOf(row, draft) ?? ''}
              language={draft.language}
              languageName={words.languageName(draft.language)}
              faults={checked?.faults.get(row.id) ?? []}
              onChange={(title) =>
                drafts.change((kept) => withTitle(kept, partOf(row), row.english, ownText(row, draft, title)))
              }
            />
          );
        }}
      />
    </section>
  );
}

function partOf({ group }: TitleRow): 'titles' | 'codes' {
  return group === 'fields' ? 'titles' : 'codes';
}

/** A title that is that of the standard is nobody's own. */
function ownText({ spanish, english }: TitleRow, draft: TitleDraft, title: string): string {
  const base = { es: spanish, en: english }[baseLanguage(draft)];
  return title === base || title.trim() === '' ? '' : title;
}

interface Shown {
  filter: TitleFilter;
  language: string | undefined;
  own: number;
  rows: readonly TitleRow[];
}

/**
 * The rows stay as they are while somebody works on them: one that is right now does not vanish under its field. They are looked for
 * again with another filter or language, and where more than one title changed at once: a file was opened, or the draft removed.
 */
function useShownRows(
  titles: Titles,
  draft: TitleDraft,
  checked: CheckedDraft | undefined,
  filter: TitleFilter,
): readonly TitleRow[] {
  const [shown, setShown] = useState<Shown>();
  // Those with something to check can only be found once it was checked.
  const about = filter.fault === '' ? draft : checked?.draft;
  const language = about?.language;
  const own = about ? ownTitles(about) : 0;
  const isSame = shown?.filter === filter && shown.language === language && Math.abs(shown.own - own) <= 1;
  if (isSame && shown.own === own) return shown.rows;
  const rows = isSame ? shown.rows : titles.rows.filter((row) => passes(row, filter, titles, draft, checked?.faults));
  setShown({ filter, language, own, rows });
  return rows;
}

function passes(
  row: TitleRow,
  { text, group, status, fault }: TitleFilter,
  titles: Titles,
  draft: TitleDraft,
  faults: TitleFaults | undefined,
): boolean {
  if (group !== '' && row.group !== group) return false;
  const own = draftText(draft, partOf(row), row.english);
  if (status === 'changed' ? own === undefined : status !== '' && row.status !== status) return false;
  const found = faults?.get(row.id) ?? [];
  if (fault === 'any' ? found.length === 0 : fault !== '' && !found.some(({ kind }) => kind === fault)) return false;
  const wanted = searchWords(text);
  if (wanted.length === 0) return true;
  const all = plainText([row.english, row.spanish, titles.titleOf(row, draft), ...row.uses].join('\n'));
  return wanted.every((word) => all.includes(word));
}
