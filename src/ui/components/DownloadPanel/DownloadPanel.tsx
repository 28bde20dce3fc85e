import type { RefObject } from 'react';
import type { Forecast } from '../../../client/index.ts';
import type { Messages } from '../../i18n/messages/messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Choices, formatOf, type ReadFrom } from '../../state/choices.ts';
import type { Output } from '../../state/state.ts';
import { Button } from '../Button/Button.tsx';
import { Progress } from '../Progress/Progress.tsx';
import { DownloadActions } from './DownloadActions.tsx';
import styles from './DownloadPanel.module.css';
import { OutputChoices } from './OutputChoices.tsx';
import { SaveActions } from './SaveActions.tsx';

interface DownloadPanelProps {
  /** What was read. */
  read: ReadFrom;
  /** What was announced of the files. */
  forecast: Forecast | undefined;
  output: Output;
  /** The writing takes long enough to be shown. */
  isLong: boolean;
  choices: Choices;
  /** Where the button is. */
  action: RefObject<HTMLDivElement | null>;
  onChoose(changed: Partial<Choices>): void;
  onCancel(): void;
  onWrite(): void;
  /** Where the file goes to a place that the person chooses, without being in memory. */
  onSave?(): void;
}

/** Converted first, saved second: the button only hands over what is there already. */
export function DownloadPanel(props: DownloadPanelProps) {
  const { read, forecast, output, isLong, choices, action, onChoose, onCancel, onWrite, onSave } = props;
  const { messages, words } = useI18n();
  const { download, reading } = messages;
  // One that was made to be downloaded all the same is there to be downloaded.
  const isToDisk = onSave !== undefined && !(output.kind === 'ready' && output.url !== undefined);
  const label = isToDisk ? saveLabel(messages, choices, read) : downloadLabel(messages, choices, read);
  const isWriting = output.kind === 'writing';
  return (
    <div className={styles['panel']}>
      {read.from === 'json' && (
        <OutputChoices reading={read} forecast={forecast} choices={choices} onChoose={onChoose} />
      )}
      <div ref={action} className={styles['action']}>
        {isToDisk && !isWriting ? (
          <SaveActions output={output} label={label} onSave={onSave} onWrite={onWrite} />
        ) : (
          <DownloadActions output={output} label={isWriting && isLong ? download.preparing : label} onWrite={onWrite} />
        )}
        {output.kind === 'ready' && (
          <p className={styles['file']}>
            {output.made.name} · {words.bytes(output.made.bytes)}
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
          <OutputChoices reading={read} forecast={forecast} choices={choices} onChoose={onChoose} />
        </details>
      )}
    </div>
  );
}

/** What the button for the download says. */
export function downloadLabel({ download }: Messages, choices: Choices, read: ReadFrom): string {
  return formatOf(choices, read) === 'json' ? download.json : download.spreadsheet;
}

function saveLabel({ download }: Messages, choices: Choices, read: ReadFrom): string {
  return formatOf(choices, read) === 'json' ? download.saveJson : download.saveSpreadsheet;
}
