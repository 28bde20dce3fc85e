import type { Problem } from '../../../core/model/problem.ts';
import { useArrival } from '../../hooks/use-arrival.ts';
import { useOverdue } from '../../hooks/use-overdue.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Choices } from '../../state/choices.ts';
import type { Conversion } from '../../state/conversion.ts';
import { summarizeReceipts } from '../../state/receipt-summary.ts';
import type { ResultState } from '../../state/state.ts';
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
}

/** The answer first: how many projects, whether the file is ready, what to look at; then the file; then the numbers. */
export function Answer({ state, outputProblems, choices, conversion }: AnswerProps) {
  const { result } = useI18n().messages;
  const { output, reading, source } = state;
  const heading = useArrival<HTMLHeadingElement>(source.files);
  const isLong = useOverdue(output.kind === 'writing' ? source : undefined);
  const counted = countProblems(state, outputProblems);
  const errors = sumOf(counted, 'error');
  const hasProblems = severities.some((severity) => sumOf(counted, severity) > 0);
  const words = {
    writing: isLong ? result.preparing : '',
    ready: errors > 0 ? result.readyWithErrors(errors) : result.ready,
    failed: result.notWritten,
    stopped: result.stopped,
  };
  return (
    <section className={styles['answer']} aria-labelledby="answer">
      <div className={styles['headline']}>
        <h1 id="answer" ref={heading} tabIndex={-1}>
          {result.projects(reading.projects)} {words[output.kind]}
        </h1>
        {(output.kind === 'ready' || hasProblems) && <ProblemCounts counted={counted} />}
      </div>
      {output.kind === 'failed' && (
        <ul className={styles['trouble']}>
          {output.problems.map((problem, index) => (
            <ProblemItem key={index} problem={problem} level="h2" />
          ))}
        </ul>
      )}
      <DownloadPanel
        from={reading.from}
        output={output}
        isLong={isLong}
        choices={choices}
        onChoose={(changed) => conversion.choose(changed)}
        onCancel={() => conversion.cancel()}
        onWrite={() => conversion.write()}
      />
      {output.kind === 'ready' && (
        <Receipt summary={summarizeReceipts(reading, output.written, output.isPart)} check={output.check} />
      )}
    </section>
  );
}
