import type { Client, PickedFile, TitleDraft } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FilePicker } from '../FilePicker/FilePicker.tsx';
import { ChangeHeaders } from './ChangeHeaders.tsx';
import { ProveTitles } from './ProveTitles.tsx';
import styles from './Titles.module.css';
import { useWorkbenchText } from './use-workbench-text.ts';

interface HeaderToolsProps {
  client: Client;
  draft: TitleDraft;
  file: PickedFile | undefined;
  onChoose(files: readonly PickedFile[]): void;
}

/** What can be done with a real file: try the draft with it, and change its headers. */
export function HeaderTools({ client, draft, file, onChoose }: HeaderToolsProps) {
  const { words } = useI18n();
  const text = useWorkbenchText().tools;
  return (
    <section className={styles['section']} aria-labelledby="titles-tools">
      <h2 id="titles-tools">{text.title}</h2>
      <p className={styles['lead']}>{text.lead}</p>
      <div className={styles['buttons']}>
        <FilePicker look="quiet" onPick={onChoose} onNear={() => client.warmUp()}>
          {text.choose}
        </FilePicker>
        <p role="status">{file && text.chosen(words.quote(file.name))}</p>
      </div>
      {file && (
        <div className={styles['columns']}>
          <ProveTitles client={client} draft={draft} file={file} />
          <ChangeHeaders client={client} draft={draft} file={file} />
        </div>
      )}
    </section>
  );
}
