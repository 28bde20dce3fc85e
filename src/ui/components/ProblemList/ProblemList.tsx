import type { Place, Problem, Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { ProblemItem } from './ProblemItem.tsx';
import styles from './ProblemList.module.css';
import { useChunks } from './use-chunks.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

interface ProblemListProps {
  problems: readonly Problem[];
  title: string;
  /** Of the section; the groups in it have ids that begin with it. */
  id: string;
  /** By problem, where not all places are in it: how many there are, and how to get the next ones. */
  amountOf?(problem: Problem): number;
  onMore?(problem: Problem, from: number): Promise<readonly Place[]>;
}

/** Everything that was found, gravest first; repeats are one entry with many places. */
export function ProblemList({ problems, title, id, ...places }: ProblemListProps) {
  // That there are none is part of the answer above.
  if (problems.length === 0) return null;
  return (
    <section className={styles['problems']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {severities.map((severity) => (
        <Group
          key={severity}
          id={id}
          severity={severity}
          problems={problems.filter((each) => each.severity === severity)}
          {...places}
        />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<ProblemListProps, 'amountOf' | 'id' | 'onMore' | 'problems'> {
  severity: Severity;
}

function Group({ severity, problems, id, amountOf, onMore }: GroupProps) {
  const { messages, words } = useI18n();
  const { shown, more, showMore } = useChunks(problems, 50, 100);
  if (problems.length === 0) return null;
  const text = messages.problems;
  return (
    <section className={styles['group']} aria-labelledby={`${id}-${severity}`}>
      <h3 id={`${id}-${severity}`} tabIndex={-1}>
        {text.headings[severity]} <span className={styles['amount']}>{words.number(problems.length)}</span>
      </h3>
      <p className={styles['meaning']}>{text.meaning[severity]}</p>
      <ul className={styles['list']}>
        {shown.map((problem, index) => (
          <ProblemItem
            key={index}
            problem={problem}
            level="h4"
            {...(amountOf && { amount: amountOf(problem) })}
            {...(onMore && { onMore: (from: number) => onMore(problem, from) })}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles['showMore']} onClick={showMore}>
          {text.showMore(more)}
        </Button>
      )}
    </section>
  );
}
