import { type ReactNode, useState } from 'react';
import styles from './Fold.module.css';

interface FoldProps {
  summary: ReactNode;
  children: ReactNode;
}

/** Open where there is room. On a phone it is folded away, so that what has to be done comes first. */
export function Fold({ summary, children }: FoldProps) {
  const [isOpen] = useState(isWide);
  return (
    <details className={styles['fold']} open={isOpen}>
      <summary className={styles['summary']}>{summary}</summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}

function isWide(): boolean {
  return typeof matchMedia !== 'function' || matchMedia('(min-width: 40rem)').matches;
}
