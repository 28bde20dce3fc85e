import { type RefObject, useState } from 'react';
import type { Problem } from '../../../core/model/problem.ts';
import { useOverdue } from '../../hooks/use-overdue.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Source } from '../../../client/index.ts';
import type { Choices } from '../../state/choices.ts';
import type { Conversion } from '../../state/conversion.ts';
import { summarizeReceipts } from '../../state/receipt-summary.ts';
import type { Output, ResultState } from '../../state/state.ts';
import { DownloadPanel } from '../DownloadPanel/DownloadPanel.tsx';
import { ProblemItem } from '../ProblemList/ProblemItem.tsx';
import { Receipt } from '../Receipt/Receipt.tsx';
import styles from './Answer.module.css';
import { severities } from '../ProblemList/severities.ts';
import { countProblems, sumOf } from '../../state/problem-counts.ts';
import { ProblemCounts } from './ProblemCounts.tsx';

interface AnswerProps {
  state: ResultState;
  /** What making the file had to say. */
  outputProblems: readonly Problem[];
  choices: Choices;
  conversion: Conversion;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Where the button for the download is. */
  action: RefObject<HTMLDivElement | null>;
}

/** The answer first: how many projects, whether the file is ready, what to look at; then the file; then the numbers. */
export function Answer({ state, outputProblems, choices, conversion, heading, action }: AnswerProps) {
  const { result } = useI18n().messages;
  const { output, reading, source } = state;
  const isLong = useOverdue(output.kind === 'writing' ? source : undefined);
  const shown = useKeptWhileShort(output, source, isLong);
  const counted = countProblems(state, outputProblems);
  const errors = sumOf(counted, 'error');
  const hasProblems = severities.some((severity) => sumOf(counted, severity) > 0);
  const readyText = errors > 0 ? result.readyWithErrors(errors) : result.ready;
  const words = {
    writing: isLong ? result.preparing : '',
    ready: shown.kind === 'ready' && shown.url === undefined ? result.saved : readyText,
    unsaved: result.unsaved,
    failed: result.notWritten,
    stopped: result.stopped,
  };
  return (
    <section className={styles['answer']} aria-labelledby="answer">
      <div className={styles['headline']}>
        <h1 id="answer" ref={heading} tabIndex={-1}>
          {result.projects(reading.projects)} {words[shown.kind]}
        </h1>
        {(shown.kind === 'ready' || hasProblems) && <ProblemCounts counted={counted} />}
      </div>
      {output.kind === 'failed' && (
        <ul className={styles['trouble']}>
          {output.problems.map((problem, index) => (
            <ProblemItem key={index} problem={problem} level="h2" />
          ))}
        </ul>
      )}
      <DownloadPanel
        read={reading}
        forecast={state.forecast}
        output={output}
        isLong={isLong}
        choices={choices}
        action={action}
        onChoose={(changed) => conversion.choose(changed)}
        onCancel={() => conversion.cancel()}
        onWrite={() => conversion.write()}
        {...(conversion.goesToDisk(reading) && { onSave: () => conversion.save() })}
      />
      {shown.kind === 'ready' && (
        <Receipt
          summary={summarizeReceipts(reading, shown.made, shown.isPart)}
          check={shown.check}
          // The review comes first, and what ends it ends both.
          onCancel={state.review === 'running' ? undefined : () => conversion.cancel()}
        />
      )}
    </section>
  );
}

/**
 * What is said of the file that was made before, of the same files, as long as the new one takes no time worth a word: what stands below
 * would move up, and down again.
 */
function useKeptWhileShort(output: Output, { files }: Source, isLong: boolean): Output {
  const [last, setLast] = useState({ output, files });
  const isKept = output.kind === 'writing' && !isLong && last.files === files;
  if (!isKept && last.output !== output) setLast({ output, files });
  return isKept ? last.output : output;
}
