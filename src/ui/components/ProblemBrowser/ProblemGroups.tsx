import { useCallback, useMemo } from 'react';
import type { ProblemFilter, Review } from '../../../client/index.ts';
import type { Problem, Severity } from '../../../core/model/problem.ts';
import { type Kept, KeptContext } from '../../hooks/use-kept.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { FoundProblems } from '../../state/found-problems.ts';
import list from '../ProblemList/ProblemList.module.css';
import { cardHeight, ProblemCard } from '../ProblemList/ProblemCard.tsx';
import { severities } from '../ProblemList/severities.ts';
import { VirtualList } from '../VirtualList/VirtualList.tsx';
import styles from './ProblemBrowser.module.css';
import { useProblemPages } from './use-problem-pages.ts';
import type { View } from './use-found.ts';

/** Places that are asked for at a time. */
const morePlaces = 100;

/** What stays at the top of the screen; `.steps` is about as high. */
const covered = 64;

interface ProblemGroupsProps {
  view: View;
  problems: FoundProblems;
  /** Positions among all that are shown. */
  current: number | undefined;
  goTo: { index: number } | undefined;
  onCurrent(index: number): void;
  kept: Kept;
}

/** The problems that pass the filter, gravest first, each group with what it means. */
export function ProblemGroups({ view, ...rest }: ProblemGroupsProps) {
  const { found, filter, review } = view;
  const shown = severities.filter(
    (each) => found.severities[each] > 0 && (filter.severity === undefined || each === filter.severity),
  );
  const starts = shown.map((_, index) => sum(shown.slice(0, index).map((each) => found.severities[each])));
  return shown.map((severity, index) => (
    <Group
      key={severity}
      severity={severity}
      filter={filter}
      review={review}
      start={starts[index]!}
      count={found.severities[severity]}
      share={found.severities[severity] / found.problems}
      {...rest}
    />
  ));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

interface GroupProps extends Omit<ProblemGroupsProps, 'view'> {
  severity: Severity;
  filter: ProblemFilter;
  review: Review;
  /** Where the group begins among all that are shown. */
  start: number;
  count: number;
  /** Of all that are shown. */
  share: number;
}

function Group(props: GroupProps) {
  const { severity, filter, review, start, count, share, problems, current, goTo, onCurrent, kept } = props;
  const { messages, words } = useI18n();
  const text = messages.problems;
  const id = `data-problems-${severity}`;
  const pages = useProblemPages((from, amount) => problems.some({ ...filter, severity }, from, amount), review);
  const ownGoTo = useMemo(() => {
    const index = within(goTo?.index, start, count);
    return index === undefined ? undefined : { index };
  }, [goTo, start, count]);
  const onFocus = useCallback((index: number) => onCurrent(start + index), [onCurrent, start]);

  const renderItem = (index: number) => {
    const reviewed = pages.at(index);
    if (!reviewed) return <div className={styles['loading']}>{messages.browse.loading}</div>;
    const { problem, position, places, offers } = reviewed;
    const item = identityOf(problem);
    return (
      <KeptContext value={{ kept, item }}>
        {/* One of the review before has another position in this one. */}
        <div inert={pages.isOld(index)}>
          <ProblemCard
            key={item}
            problem={problem}
            level="h4"
            amount={places}
            onMore={(from) => problems.places(position, filter, from, morePlaces)}
            offers={offers}
            onFix={(offer, place) => problems.fix(position, offer, filter, place)}
            goTo={ownGoTo?.index === index ? ownGoTo : undefined}
          />
        </div>
      </KeptContext>
    );
  };
  return (
    <div className={list['group']} role="group" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {text.headings[severity]} <span className={list['amount']}>{words.number(count)}</span>
      </h3>
      <p className={list['meaning']}>{messages.browse.meaning[severity]}</p>
      <VirtualList
        count={count}
        estimate={cardHeight}
        share={share}
        covered={covered}
        labelledBy={id}
        pinned={within(current, start, count)}
        goTo={ownGoTo}
        onRange={pages.show}
        onFocus={onFocus}
        renderItem={renderItem}
      />
    </div>
  );
}

/** The position in a group of a problem of the whole list; of those of other groups, none. */
function within(index: number | undefined, start: number, count: number): number | undefined {
  return index !== undefined && index >= start && index < start + count ? index - start : undefined;
}

/** What a problem is about, whatever its position and its places: the same after something else was corrected. */
function identityOf({ code, severity, params, places: [first] }: Problem): string {
  const { file, sheet, column, header } = first ?? {};
  const isOfReview = code.startsWith('review.');
  const field = 'path' in params ? params.path : '';
  const value = isOfReview && 'value' in params ? params.value : '';
  return JSON.stringify([code, severity, ...(isOfReview ? [field, value] : [file, sheet, column, header])]);
}
