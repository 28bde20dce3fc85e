import { useEffect, useRef, useState } from 'react';
import type { Review } from '../../../client/index.ts';
import type { Kept } from '../../hooks/use-kept.ts';
import { useLatest } from '../../hooks/use-latest.ts';
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
  /** A new object goes back to where the person was in the list. */
  goOn?: object | undefined;
}

/** From so many problems on it is worth searching. */
const filtersFrom = 5;

/** What was chosen for a review, while its file is open: it comes back with it, after a look at another one. */
const chosen = new WeakMap<Review, Choice>();

/** All problems of the data, however many: to be filtered, searched, and gone through one by one. */
export function ProblemBrowser({ review, problems, goOn }: ProblemBrowserProps) {
  const { language, messages, sentence } = useI18n();
  const [choice, setChoice] = useState<Choice>(() => chosen.get(review) ?? {});
  const [current, setCurrent] = useState<number>();
  const [goTo, setGoTo] = useState<{ index: number; review: Review }>();
  const kept = useRef<Kept>(new Map());
  const view = useFound(problems, review, choice, language, sentence);
  const { counts } = review.overview;
  const all = counts.error + counts.warning + counts.note;
  const text = messages.browse;
  useEffect(() => {
    // After a correction it is another review, of the same file.
    chosen.set(review, choice);
  }, [review, choice]);

  const choose = (next: Choice) => {
    setChoice(next);
    setCurrent(undefined);
    setGoTo(undefined);
    // What was opened may have other places now.
    kept.current.clear();
  };
  // What was corrected is not in the list any more: what came after it has its place.
  const last = (view?.found.problems ?? 0) - 1;
  const at = current === undefined || last < 0 ? undefined : Math.min(current, last);
  const go = (index: number) => {
    setCurrent(index);
    setGoTo({ index, review });
  };
  const latest = useLatest({ at, go });
  useEffect(() => {
    if (goOn) latest.current.go(latest.current.at ?? 0);
  }, [goOn, latest]);
  if (all === 0) return <NoProblems />;
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
          {view.found.problems > 1 && <ProblemSteps all={view.found.problems} current={at} onGo={go} />}
          <ProblemGroups
            key={JSON.stringify(view.filter)}
            view={view}
            problems={problems}
            current={at}
            goTo={goTo?.review === review ? goTo : undefined}
            onCurrent={setCurrent}
            kept={kept.current}
          />
        </>
      )}
      <div id="after-problems" tabIndex={-1} />
    </section>
  );
}
