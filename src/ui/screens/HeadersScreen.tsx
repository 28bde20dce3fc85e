import { useCallback } from 'react';
import type { Client, PickedFile, Titles } from '../../client/index.ts';
import { DraftPanel } from '../components/Titles/DraftPanel.tsx';
import { DraftReport } from '../components/Titles/DraftReport.tsx';
import { HeaderTools } from '../components/Titles/HeaderTools.tsx';
import { type CheckedDraft, TitleList } from '../components/Titles/TitleList.tsx';
import styles from '../components/Titles/Titles.module.css';
import { useTitleFile } from '../components/Titles/use-title-file.ts';
import { useWorkbook } from '../components/Titles/use-workbook.ts';
import type { Steps } from '../../core/model/steps.ts';
import { useArrival } from '../hooks/use-arrival.ts';
import { useInSlices } from '../hooks/use-in-slices.ts';
import { usePageTitle } from '../hooks/use-page-title.ts';
import type { DraftStore } from '../state/title-drafts.ts';
import { useDrafts } from '../state/use-drafts.ts';
import { useWorkbenchText } from '../components/Titles/use-workbench-text.ts';

interface HeadersScreenProps {
  titles: Titles;
  client: Client;
  drafts: DraftStore;
  dropped: readonly PickedFile[] | undefined;
}

/** The workbench for translators: the draft, its titles, how far it is, and what it does with a real file. */
export function HeadersScreen({ titles, client, drafts, dropped }: HeadersScreenProps) {
  const text = useWorkbenchText();
  const { history, isKept } = useDrafts(drafts);
  const { draft } = history.present;
  // What is wrong is found over all titles: typing must not wait for it.
  const checked = useInSlices(
    useCallback(
      function* (): Steps<CheckedDraft> {
        return { draft, faults: yield* titles.faults(draft) };
      },
      [titles, draft],
    ),
  );
  const titleFile = useTitleFile(client, drafts);
  const workbook = useWorkbook(dropped, titleFile.open);
  const heading = useArrival<HTMLHeadingElement>('headers');
  usePageTitle(text.title);
  return (
    <div className={styles['screen']}>
      <div className={styles['intro']}>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p className={styles['lead']}>{text.lead}</p>
      </div>
      <DraftPanel drafts={drafts} history={history} isKept={isKept} client={client} titleFile={titleFile} />
      <HeaderTools client={client} draft={draft} file={workbook.file} onChoose={workbook.choose} />
      <DraftReport titles={titles} draft={draft} />
      <TitleList titles={titles} draft={draft} checked={checked} drafts={drafts} />
    </div>
  );
}
