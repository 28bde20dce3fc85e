import { useState } from 'react';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { unfinishedWork } from '../../state/unfinished.ts';
import styles from './Unfinished.module.css';

/** What happened to the page before this one, if the browser ended it in the middle of its work. */
export function Unfinished() {
  const { sentence } = useI18n();
  const [bytes] = useState(unfinishedWork);
  if (bytes === undefined) return null;
  const ended: Problem = { code: 'job.ended', severity: 'error', params: { bytes }, places: [] };
  const { title, advice } = sentence(ended);
  return (
    <section className={styles['unfinished']} aria-labelledby="unfinished">
      <h2 id="unfinished">{title}</h2>
      <p>{advice}</p>
    </section>
  );
}
