import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { State } from '../../state/state.ts';
import { reviewText, statusText } from './status-text.ts';
import styles from './StatusRegion.module.css';

/** Between two announcements of progress, in milliseconds: a screen reader must be able to finish its sentence. */
const interval = 5000;

/** Says politely what those who see the page see change. */
export function StatusRegion({ state }: { state: State }) {
  const { messages, words } = useI18n();
  const text = statusText(state, messages, words);
  const isProgress = state.kind === 'reading' || (state.kind === 'result' && state.output.kind === 'writing');
  return (
    <>
      <p role="status" className={styles['hidden']}>
        {useUnhurried(text, isProgress)}
      </p>
      <p role="status" className={styles['hidden']}>
        {reviewText(state, messages, words)}
      </p>
    </>
  );
}

/** The text; while it is about progress, a new one only now and then. */
function useUnhurried(text: string, isProgress: boolean): string {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(-Infinity);
  useEffect(() => {
    const wait = isProgress ? Math.max(0, saidAt.current + interval - performance.now()) : 0;
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, isProgress]);
  return said;
}
