import type { Review } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import styles from './ReviewSection.module.css';

interface ReviewSectionProps {
  review: Review | 'running' | undefined;
  /** Name of the schema and its version. */
  version: string;
  conversion: Conversion;
}

/** Places that are asked for at a time. */
const morePlaces = 100;

/** What the data says, after what became of it: whether it follows the standard, what to look at, what is filled in. */
export function ReviewSection({ review, version, conversion }: ReviewSectionProps) {
  const { messages } = useI18n();
  const text = messages.review;
  if (review === undefined) return null;
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review">{text.title(version)}</h2>
      {review === 'running' ? (
        <p role="status">{text.running}</p>
      ) : (
        <Reviewed review={review} conversion={conversion} />
      )}
    </section>
  );
}

function Reviewed({ review, conversion }: { review: Review; conversion: Conversion }) {
  const { messages } = useI18n();
  const text = messages.review;
  const { counts, license, notChecked, passed, publishedDate, publisher } = review.overview;
  const facts = [
    [text.publisher, publisher],
    [text.published, publishedDate],
    [text.license, license],
  ] as const;
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
      <ProblemList
        problems={review.problems.map(({ problem }) => problem)}
        title={text.problems}
        id="data-problems"
        amountOf={amountOf}
        onMore={(problem, from) => conversion.reviewPlaces(positions.get(problem)!, from, morePlaces)}
      />
      {review.coverage.length > 0 && <CoverageTable rows={review.coverage} />}
    </>
  );
}
