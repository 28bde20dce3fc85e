import type { Reading, Review } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { CoverageTree } from '../CoverageTree/CoverageTree.tsx';
import { Overview } from '../Overview/Overview.tsx';
import { ProblemBrowser } from '../ProblemBrowser/ProblemBrowser.tsx';
import { ReviewFiles } from '../ReviewFiles/ReviewFiles.tsx';
import { Upgrade } from './Upgrade.tsx';
import styles from './ReviewSection.module.css';

interface ReviewSectionProps {
  review: Review | 'running' | undefined;
  reading: Reading;
  conversion: Conversion;
}

/** What the data says, after what became of it: whether it follows the standard, what to look at, what is filled in. */
export function ReviewSection({ review, reading, conversion }: ReviewSectionProps) {
  const { messages } = useI18n();
  const text = messages.review;
  const version = reading.schema ?? `OC4IDS ${reading.version}`;
  if (review === undefined) return null;
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review">{text.title(version)}</h2>
      <Upgrade offered={review === 'running' ? undefined : review.upgrade} reading={reading} conversion={conversion} />
      {review === 'running' ? (
        <p role="status">{text.running}</p>
      ) : (
        <>
          <Overview overview={review.overview} />
          <ReviewFiles review={review} version={version} conversion={conversion} />
          <ProblemBrowser review={review} problems={conversion.found} />
          {review.coverage.length > 0 && <CoverageTree rows={review.coverage} />}
        </>
      )}
    </section>
  );
}
