import type { Severity } from '../../../core/model/problem.ts';
import styles from './Sign.module.css';

export type SignKind = Severity | 'good';

const shapes: Readonly<Record<SignKind, { outline: string; inside: string }>> = {
  error: { outline: 'M5.9 1h8.2L19 5.9v8.2L14.1 19H5.9L1 14.1V5.9Z', inside: 'm7 7 6 6m0-6-6 6' },
  warning: { outline: 'M10 1.5 19.2 18.5H.8Z', inside: 'M10 7.5v5m0 2.9v.1' },
  note: { outline: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z', inside: 'M10 9.5v5m0-8.6v-.1' },
  good: { outline: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z', inside: 'm6 10.3 2.8 2.8L14 7.4' },
};

/** Octagon, triangle, circle: the shape says the same as the colour, and a word always stands beside it. */
export function Sign({ kind }: { kind: SignKind }) {
  const { outline, inside } = shapes[kind];
  return (
    <svg className={`${styles['sign']} ${styles[kind]}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={outline} fill="currentColor" />
      <path className={styles['inside']} d={inside} />
    </svg>
  );
}
