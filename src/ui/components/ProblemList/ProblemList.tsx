import type { Problem, Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { ProblemItem } from './ProblemItem.tsx';
import styles from './ProblemList.module.css';
import { severities } from './severities.ts';
import { useChunks } from './use-chunks.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  title: string;
  /** Of the section; the groups in it have ids that begin with it. */
  id: string;
}

/** Everything that was found, gravest first; repeats are one entry with many places. */
export function ProblemList({ problems, title, id }: ProblemListProps) {
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
        />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<ProblemListProps, 'id' | 'problems'> {
  severity: Severity;
}

function Group({ severity, problems, id }: GroupProps) {
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
          <ProblemItem key={index} problem={problem} level="h4" />
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
