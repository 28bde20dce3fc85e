import { useRef } from 'react';
import type { Problem, Severity } from '../../../core/model/problem.ts';
import { type Kept, KeptContext } from '../../hooks/use-kept.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { VirtualList } from '../VirtualList/VirtualList.tsx';
import { cardHeight, ProblemCard } from './ProblemCard.tsx';
import styles from './ProblemList.module.css';
import { severities } from './severities.ts';

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

/** The list of the review has most of the height that lists may have. */
const share = 0.05;

interface GroupProps extends Pick<ProblemListProps, 'id' | 'problems'> {
  severity: Severity;
}

function Group({ severity, problems, id }: GroupProps) {
  const { messages, words } = useI18n();
  const kept = useRef<Kept>(new Map());
  if (problems.length === 0) return null;
  const text = messages.problems;
  return (
    <div className={styles['group']} role="group" aria-labelledby={`${id}-${severity}`}>
      <h3 id={`${id}-${severity}`} tabIndex={-1}>
        {text.headings[severity]} <span className={styles['amount']}>{words.number(problems.length)}</span>
      </h3>
      <p className={styles['meaning']}>{text.meaning[severity]}</p>
      <VirtualList
        count={problems.length}
        estimate={cardHeight}
        share={share}
        covered={0}
        labelledBy={`${id}-${severity}`}
        renderItem={(index) => (
          <KeptContext value={{ kept: kept.current, item: index }}>
            <ProblemCard problem={problems[index]!} level="h4" />
          </KeptContext>
        )}
      />
    </div>
  );
}
