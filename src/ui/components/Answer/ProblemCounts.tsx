import { useI18n } from '../../i18n/i18n-context.tsx';
import { type CountedProblems, sumOf } from '../../state/problem-counts.ts';
import { severities } from '../ProblemList/severities.ts';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Answer.module.css';

/** “3 errors · 5 to check · 12 notes”, each with its sign, each a way to its list. */
export function ProblemCounts({ counted }: { counted: readonly CountedProblems[] }) {
  const { messages } = useI18n();
  const counts = severities
    .map((severity) => ({
      severity,
      amount: sumOf(counted, severity),
      id: counted.find((each) => each.counts[severity] > 0)?.idOf(severity),
    }))
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
      {counts.map(({ severity, amount, id }) => (
        <a key={severity} className={styles['count']} href={`#${id}`}>
          <Sign kind={severity} />
          {messages.problems.summary[severity](amount)}
        </a>
      ))}
    </p>
  );
}
