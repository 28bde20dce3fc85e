import type { Problem, Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { severities } from '../ProblemList/severities.ts';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Answer.module.css';

interface ProblemCountsProps {
  problems: readonly Problem[];
  /** Of the data, once it has been reviewed: these have a list of their own. */
  ofData: Readonly<Record<Severity, number>> | undefined;
}

/** “3 errors · 5 to check · 12 notes”, each with its sign, each a way to its list. */
export function ProblemCounts({ problems, ofData }: ProblemCountsProps) {
  const { messages } = useI18n();
  const counts = severities
    .map((severity) => ({ severity, amount: countOf(problems, severity) + (ofData?.[severity] ?? 0) }))
    .filter(({ amount }) => amount > 0);
  const isFine = counts.every(({ severity }) => severity === 'note');
  return (
    <p className={styles['counts']}>
      {isFine && (
        <span className={styles['count']}>
          <Sign kind="good" />
          {messages.result.noProblems}
        </span>
      )}
      {counts.map(({ severity, amount }) => (
        <a
          key={severity}
          className={styles['count']}
          href={ofData?.[severity] ? `#data-problems-${severity}` : `#problems-${severity}`}
        >
          <Sign kind={severity} />
          {messages.problems.summary[severity](amount)}
        </a>
      ))}
    </p>
  );
}

export function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
