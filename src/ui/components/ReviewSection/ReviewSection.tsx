import { useState } from 'react';
import type { Reading, Review } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { ReviewFiles } from './ReviewFiles.tsx';
import styles from './ReviewSection.module.css';

interface ReviewSectionProps {
  review: Review | 'running' | undefined;
  from: Reading['from'];
  /** Name of the schema and its version. */
  version: string;
  conversion: Conversion;
}

/** From so many problems on it is worth searching. */
const searchFrom = 5;

/** Problems whose sentences, fields or first places have all the words, whatever their case and accents. */
function useFound(problems: readonly Problem[], search: string): readonly Problem[] {
  const { sentence } = useI18n();
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return problems;
  return problems.filter((problem) => {
    const { title, advice } = sentence(problem);
    const places = problem.places.flatMap(({ header, sheet, value }) => [sheet, header, value]);
    const text = plain([title, advice, JSON.stringify(problem.params), ...places].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Places that are asked for at a time. */
const morePlaces = 100;

/** What the data says, after what became of it: whether it follows the standard, what to look at, what is filled in. */
export function ReviewSection({ review, from, version, conversion }: ReviewSectionProps) {
  const { messages } = useI18n();
  const text = messages.review;
  if (review === undefined) return null;
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review">{text.title(version)}</h2>
      {review === 'running' ? (
        <p role="status">{text.running}</p>
      ) : (
        <Reviewed review={review} from={from} version={version} conversion={conversion} />
      )}
    </section>
  );
}

interface ReviewedProps extends Omit<ReviewSectionProps, 'review'> {
  review: Review;
}

function Reviewed({ review, from, version, conversion }: ReviewedProps) {
  const { messages } = useI18n();
  const text = messages.review;
  const { counts, license, notChecked, passed, publishedDate, publisher } = review.overview;
  const facts = [
    [text.publisher, publisher],
    [text.published, publishedDate],
    [text.license, license],
  ] as const;
  const [search, setSearch] = useState('');
  const all = review.problems.map(({ problem }) => problem);
  const found = useFound(all, search);
  const positions = new Map(review.problems.map(({ problem }, index) => [problem, index]));
  const amountOf = (problem: Problem): number => review.problems[positions.get(problem)!]!.places;
  return (
    <>
      <p className={styles['verdict']}>
        <Sign kind={passed ? 'good' : 'error'} />
        <span>
          <strong>{passed ? text.passed : text.notPassed(counts.error)}</strong>{' '}
          {counts.warning + counts.note > 0 && text.alsoLook(counts.warning, counts.note)}
        </span>
      </p>
      {notChecked.map((what) => (
        <p key={what} className={styles['quiet']}>
          {text.notChecked[what]}
        </p>
      ))}
      {facts.some(([, value]) => value !== undefined) && (
        <dl className={styles['facts']}>
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {review.problems.length > 0 && (
        <ReviewFiles review={review} from={from} version={version} conversion={conversion} />
      )}
      {all.length > searchFrom && (
        <label className={styles['search']}>
          {text.search}
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
      )}
      {all.length > 0 && found.length === 0 && <p role="status">{text.noneFound}</p>}
      <ProblemList
        problems={found}
        title={text.problems}
        id="data-problems"
        amountOf={amountOf}
        onMore={(problem, from) => conversion.reviewPlaces(positions.get(problem)!, from, morePlaces)}
      />
      {review.coverage.length > 0 && <CoverageTable rows={review.coverage} />}
    </>
  );
}
