import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Output } from '../../state/state.ts';
import { Button } from '../Button/Button.tsx';
import { unsavedText } from '../StatusRegion/status-text.ts';
import styles from './DownloadPanel.module.css';

interface SaveActionsProps {
  output: Output;
  label: string;
  onSave(): void;
  onWrite(): void;
}

/** A large file, which goes to a place that the person chooses; as a download only where that did not work. */
export function SaveActions({ output, label, onSave, onWrite }: SaveActionsProps) {
  const { messages } = useI18n();
  const { download } = messages;
  const isThere = output.kind === 'ready';
  return (
    <>
      <Button look={isThere ? 'quiet' : 'main'} onClick={onSave}>
        {isThere ? download.saveElsewhere : label}
      </Button>
      {output.kind === 'failed' && <Button onClick={onWrite}>{download.instead}</Button>}
      {output.kind === 'unsaved' && (
        <p className={styles['file']}>{unsavedText(output, messages) || download.straight}</p>
      )}
    </>
  );
}
