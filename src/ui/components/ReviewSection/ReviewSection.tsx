import { useState } from 'react';
import type { Reading, Review } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { type ResultState, reviewShown } from '../../state/state.ts';
import { useConversion } from '../../state/use-conversion.ts';
import { Button } from '../Button/Button.tsx';
import { CoverageTree } from '../CoverageTree/CoverageTree.tsx';
import { FixesContext } from '../Fixes/fixes-context.ts';
import { useFixes } from '../Fixes/use-fixes.ts';
import { Overview } from '../Overview/Overview.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import { ProblemBrowser } from '../ProblemBrowser/ProblemBrowser.tsx';
import { ReviewFiles } from '../ReviewFiles/ReviewFiles.tsx';
import { Upgrade } from './Upgrade.tsx';
import styles from './ReviewSection.module.css';

interface ReviewSectionProps {
  review: ResultState['review'];
  /** That of the decisions before: shown until the new one has come. */
  former: Review | undefined;
  reading: Reading;
  conversion: Conversion;
}

/** What the data says, after what became of it: whether it follows the standard, what to look at, what is filled in. */
export function ReviewSection({ review, former, reading, conversion }: ReviewSectionProps) {
  const { messages } = useI18n();
  const { history, isAdjusting, state } = useConversion(conversion);
  const isWriting = state.kind === 'result' && state.output.kind === 'writing';
  const [goOn, setGoOn] = useState<object>();
  const { fixes, last } = useFixes(conversion, history, reading.from === 'spreadsheet');
  const text = messages.review;
  const version = reading.schema ?? `OC4IDS ${reading.version}`;
  const shown = reviewShown({ ...(review && { review }), ...(former && { former }) });
  const isBusy = isAdjusting || review === 'running';
  if (reading.inPieces) {
    return (
      <section className={styles['review']} aria-labelledby="review">
        <h2 id="review">{text.inPieces.title}</h2>
        <p>{text.inPieces.text}</p>
      </section>
    );
  }
  if (review === undefined) return null;
  return (
    <section className={styles['review']} aria-labelledby="review">
      <h2 id="review">{text.title(version)}</h2>
      <Upgrade offered={shown?.upgrade} reading={reading} conversion={conversion} />
      {shown === undefined && (
        <div className={styles['waiting']}>
          <p role="status">{review === 'running' ? text.running : text.stopped}</p>
          {review === 'stopped' && <Button onClick={() => conversion.review()}>{text.again}</Button>}
          {/* While the file is being made, its own button ends both. */}
          <CancelButton isBusy={review === 'running' && !isWriting} onCancel={() => conversion.cancel()} />
        </div>
      )}
      {shown && (
        <FixesContext value={fixes}>
          {/* What is shown is of the decisions before; nothing is to be asked of it any more. */}
          <div className={styles['shown']} inert={isBusy} aria-busy={isBusy}>
            <Overview overview={shown.overview} />
            <ProblemBrowser review={shown} problems={conversion.found} goOn={goOn} />
            {/* Below the list: it comes with the first correction, and would push away what was just corrected. */}
            {fixes && reading.decisions.cells.length > 0 && (
              <fixes.parts.Corrections decisions={reading.decisions} conversion={conversion} />
            )}
            {shown.coverage.length > 0 && <CoverageTree rows={shown.coverage} />}
            <ReviewFiles review={shown} version={version} conversion={conversion} />
          </div>
          {fixes && last && (
            <fixes.parts.FixStatus
              last={last}
              history={history}
              isBusy={isBusy}
              conversion={conversion}
              onGoOn={countAll(shown) > 0 ? () => setGoOn({}) : undefined}
            />
          )}
        </FixesContext>
      )}
    </section>
  );
}

function countAll({ overview: { counts } }: Review): number {
  return counts.error + counts.warning + counts.note;
}
