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
import { countOf, ProblemCounts } from './ProblemCounts.tsx';

interface AnswerProps {
  state: ResultState;
  /** Those of the data are among them until it has been reviewed. */
  problems: readonly Problem[];
  choices: Choices;
  conversion: Conversion;
}

/** The answer first: how many projects, whether the file is ready, what to look at; then the file; then the numbers. */
export function Answer({ state, problems, choices, conversion }: AnswerProps) {
  const { result } = useI18n().messages;
  const { output, reading, source } = state;
  const heading = useArrival<HTMLHeadingElement>(source.files);
  const isLong = useOverdue(output.kind === 'writing' ? source : undefined);
  const ofData = state.review === 'running' ? undefined : state.review?.overview.counts;
  const errors = countOf(problems, 'error') + (ofData?.error ?? 0);
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
        {(output.kind === 'ready' || ofData || problems.length > 0) && (
          <ProblemCounts problems={problems} ofData={ofData} />
        )}
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
