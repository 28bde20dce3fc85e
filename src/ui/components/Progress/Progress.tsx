import { useEffect, useId, useRef, useState } from 'react';
import type { Progress as ProgressFacts } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Estimate, roundedTime } from '../../state/estimate.ts';
import styles from './Progress.module.css';

/** The step that is being done, and its share where that is known; never a share that we made up. */
export function Progress({ progress }: { progress: ProgressFacts | undefined }) {
  const { reading } = useI18n().messages;
  const label = useId();
  const { stage, done, total } = progress ?? { stage: 'opening', done: 0, total: 0 };
  // “0 of 1” says nothing.
  const isShare = total > 1;
  const left = useTimeLeft(progress);
  return (
    <div className={styles['progress']}>
      <p id={label} className={styles['step']}>
        <span>{reading.stages[stage](total)}…</span>
        {isShare && <span className={styles['share']}>{reading.share(done, total)}</span>}
      </p>
      <progress className={styles['bar']} aria-labelledby={label} {...(isShare && { value: done, max: total })} />
      {/* Apart from the words that name the bar: they would be said again each time. */}
      {left && <p className={styles['left']}>{reading.left(left.minutes, left.seconds)}</p>}
    </div>
  );
}

/** How long the step will still take, where its pace says that. */
function useTimeLeft(progress: ProgressFacts | undefined): ReturnType<typeof roundedTime> | undefined {
  const estimate = useRef<Estimate>(undefined);
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    estimate.current ??= new Estimate();
    setSeconds(progress && estimate.current.add(progress, performance.now()));
  }, [progress]);
  return seconds === undefined ? undefined : roundedTime(seconds);
}
