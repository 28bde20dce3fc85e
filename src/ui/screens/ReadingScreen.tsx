import type { PickedFile } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { FilePicker } from '../components/FilePicker/FilePicker.tsx';
import { Progress } from '../components/Progress/Progress.tsx';
import { useArrival } from '../hooks/use-arrival.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { namesOf } from '../state/source-names.ts';
import type { ReadingState } from '../state/state.ts';
import styles from './ReadingScreen.module.css';

interface ReadingScreenProps {
  state: ReadingState;
  onCancel(): void;
  /** Other files, which take the place of these at once. */
  onOpen(files: readonly PickedFile[]): void;
}

export function ReadingScreen({ state, onCancel, onOpen }: ReadingScreenProps) {
  const { messages } = useI18n();
  const heading = useArrival<HTMLHeadingElement>(state.source);
  return (
    <div className={styles['reading']}>
      <h1 ref={heading} tabIndex={-1}>
        {messages.reading.title(namesOf(state.source, messages))}
      </h1>
      <Progress progress={state.progress} />
      <div className={styles['actions']}>
        <Button onClick={onCancel}>{messages.reading.cancel}</Button>
        <FilePicker look="text" onPick={onOpen}>
          {messages.result.otherFile}
        </FilePicker>
      </div>
    </div>
  );
}
