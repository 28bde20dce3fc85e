import { useRef, useState } from 'react';
import type { Review } from '../../../client/index.ts';
import type { Kept } from '../../hooks/use-kept.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { FoundProblems } from '../../state/found-problems.ts';
import { NoProblems } from './NoProblems.tsx';
import styles from './ProblemBrowser.module.css';
import { ProblemFilters } from './ProblemFilters.tsx';
import { ProblemGroups } from './ProblemGroups.tsx';
import { ProblemSteps } from './ProblemSteps.tsx';
import { type Choice, useFound } from './use-found.ts';

interface ProblemBrowserProps {
  review: Review;
  problems: FoundProblems;
}

/** From so many problems on it is worth searching. */
const filtersFrom = 5;

/** What was chosen for a review, while its file is open: it comes back with it, after a look at another one. */
const chosen = new WeakMap<Review, Choice>();

/** All problems of the data, however many: to be filtered, searched, and gone through one by one. */
export function ProblemBrowser({ review, problems }: ProblemBrowserProps) {
  const { language, messages, sentence } = useI18n();
  const [choice, setChoice] = useState<Choice>(() => chosen.get(review) ?? {});
  const [current, setCurrent] = useState<number>();
  const [goTo, setGoTo] = useState<{ index: number }>();
  const kept = useRef<Kept>(new Map());
  const view = useFound(problems, choice, language, sentence);
  const { counts } = review.overview;
  const all = counts.error + counts.warning + counts.note;
  const text = messages.browse;
  if (all === 0) return <NoProblems />;

  const choose = (next: Choice) => {
    chosen.set(review, next);
    setChoice(next);
    setCurrent(undefined);
    setGoTo(undefined);
    // What was opened may have other places now.
    kept.current.clear();
  };
  const go = (index: number) => {
    setCurrent(index);
    setGoTo({ index });
  };
  return (
    <section className={styles['browser']} aria-labelledby="data-problems">
      <div className={styles['heading']}>
        <h2 id="data-problems">{messages.review.problems}</h2>
        <span className={styles['amount']}>{text.problems(all)}</span>
        {all > filtersFrom && <a href="#after-problems">{text.skip}</a>}
      </div>
      {all > filtersFrom && <ProblemFilters choice={choice} view={view} all={all} onChoose={choose} />}
      {view === undefined && <p role="status">{text.counting}</p>}
      {view && view.found.problems > 0 && (
        <>
          {view.found.problems > 1 && <ProblemSteps all={view.found.problems} current={current} onGo={go} />}
          <ProblemGroups
            key={JSON.stringify(view.filter)}
            view={view}
            problems={problems}
            current={current}
            goTo={goTo}
            onCurrent={setCurrent}
            kept={kept.current}
          />
        </>
      )}
      <div id="after-problems" tabIndex={-1} />
    </section>
  );
}
