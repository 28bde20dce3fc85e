import type { ReactNode } from 'react';
import styles from './Guide.module.css';

interface OutsideLinkProps {
  href: string;
  /** Says that it leads away. */
  leaves: string;
  children: ReactNode;
}

/** To a page of somebody else. Only ever a link: the page itself asks for nothing from elsewhere. */
export function OutsideLink({ href, leaves, children }: OutsideLinkProps) {
  return (
    <>
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>{' '}
      <span className={styles['leaves']}>({leaves})</span>
    </>
  );
}
