import { useId } from 'react';
import type { Progress as ProgressFacts } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './Progress.module.css';

/** The step that is being done, and its share where that is known; never a share that we made up. */
export function Progress({ progress }: { progress: ProgressFacts | undefined }) {
  const { reading } = useI18n().messages;
  const label = useId();
  const { stage, done, total } = progress ?? { stage: 'opening', done: 0, total: 0 };
  // “0 of 1” says nothing.
  const isShare = total > 1;
  return (
    <div className={styles['progress']}>
      <p id={label} className={styles['step']}>
        <span>{reading.stages[stage](total)}…</span>
        {isShare && <span className={styles['share']}>{reading.share(done, total)}</span>}
      </p>
      <progress className={styles['bar']} aria-labelledby={label} {...(isShare && { value: done, max: total })} />
    </div>
  );
}
