import type { RefObject } from 'react';
import { saveFile } from '../../files/save-file.ts';
import type { Messages } from '../../i18n/messages/messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Choices, formatOf, type ReadFrom } from '../../state/choices.ts';
import type { Output } from '../../state/state.ts';
import { Button } from '../Button/Button.tsx';
import { Progress } from '../Progress/Progress.tsx';
import styles from './DownloadPanel.module.css';
import { OutputChoices } from './OutputChoices.tsx';

interface DownloadPanelProps {
  /** What was read. */
  read: ReadFrom;
  output: Output;
  /** The writing takes long enough to be shown. */
  isLong: boolean;
  choices: Choices;
  /** Where the button is. */
  action: RefObject<HTMLDivElement | null>;
  onChoose(changed: Partial<Choices>): void;
  onCancel(): void;
  onWrite(): void;
}

/** Converted first, saved second: the button only hands over what is there already. */
export function DownloadPanel(props: DownloadPanelProps) {
  const { read, output, isLong, choices, action, onChoose, onCancel, onWrite } = props;
  const { messages, words } = useI18n();
  const { download, reading } = messages;
  const label = downloadLabel(messages, choices, read);
  const isWriting = output.kind === 'writing';
  return (
    <div className={styles['panel']}>
      {read.from === 'json' && <OutputChoices reading={read} choices={choices} onChoose={onChoose} />}
      <div ref={action} className={styles['action']}>
        {output.kind === 'ready' && (
          <Button look="main" onClick={() => saveFile(output.url, output.written.name)}>
            {label}
          </Button>
        )}
        {isWriting && (
          <Button look="main" aria-disabled>
            {isLong ? download.preparing : label}
          </Button>
        )}
        {(output.kind === 'stopped' || output.kind === 'failed') && (
          <Button look="main" onClick={onWrite}>
            {download.tryAgain}
          </Button>
        )}
        {output.kind === 'ready' && (
          <p className={styles['file']}>
            {output.written.name} · {words.bytes(output.written.bytes.byteLength)}
          </p>
        )}
      </div>
      {isWriting && isLong && (
        <div className={styles['writing']}>
          <Progress progress={output.progress} />
          <Button onClick={onCancel}>{reading.cancel}</Button>
        </div>
      )}
      {read.from === 'spreadsheet' && (
        <details className={styles['more']}>
          <summary>{download.otherFormats}</summary>
          <OutputChoices reading={read} choices={choices} onChoose={onChoose} />
        </details>
      )}
    </div>
  );
}

/** What the button for the download says. */
export function downloadLabel({ download }: Messages, choices: Choices, read: ReadFrom): string {
  return formatOf(choices, read) === 'json' ? download.json : download.spreadsheet;
}
