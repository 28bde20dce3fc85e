import type { RefObject } from 'react';
import type { PickedFile } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { FilePicker } from '../components/FilePicker/FilePicker.tsx';
import { ReadingOptionsPanel } from '../components/Options/ReadingOptionsPanel.tsx';
import { ProblemItem } from '../components/ProblemList/ProblemItem.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { Choices } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import { namesOf } from '../state/source-names.ts';
import type { FailedState } from '../state/state.ts';
import styles from './FailedScreen.module.css';

interface FailedScreenProps {
  state: FailedState;
  choices: Choices;
  conversion: Conversion;
  onOpen(files: readonly PickedFile[]): void;
  onBack(): void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** One clear problem, and ways on from here. */
export function FailedScreen({ state, choices, conversion, onOpen, onBack, heading }: FailedScreenProps) {
  const { messages } = useI18n();
  const { failed, result, start } = messages;
  const errors = state.problems.filter((problem) => problem.severity === 'error');
  const others = state.problems.filter((problem) => problem.severity !== 'error');
  return (
    <div className={styles['failed']}>
      <h1 ref={heading} tabIndex={-1}>
        {failed.title(namesOf(state.source, messages))}
      </h1>
      <ul className={styles['list']}>
        {errors.map((problem, index) => (
          <ProblemItem key={index} problem={problem} level="h2" />
        ))}
      </ul>
      <p className={styles['unchanged']}>{failed.nothingChanged}</p>
      <div className={styles['actions']}>
        <FilePicker look="main" onPick={onOpen}>
          {state.previous ? result.otherFile : start.chooseFiles}
        </FilePicker>
        {state.previous && <Button onClick={onBack}>{result.backTo(namesOf(state.previous.source, messages))}</Button>}
      </div>
      <ReadingOptionsPanel choices={choices} conversion={conversion} />
      {others.length > 0 && (
        <section className={styles['others']}>
          <h2>{failed.more}</h2>
          <ul className={styles['list']}>
            {others.map((problem, index) => (
              <ProblemItem key={index} problem={problem} level="h3" />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
