import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Mark } from '../Mark/Mark.tsx';
import styles from './Frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** What stands around every screen: the name, the languages, and the promise at the foot. */
export function Frame({ footer, children }: { footer: ReactNode; children: ReactNode }) {
  const { messages } = useI18n();
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {messages.page.skip}
      </a>
      <header className={styles['header']}>
        <div className={styles['inner']}>
          <p className={styles['brand']}>
            <Mark className={styles['mark']} />
            {messages.page.name}
          </p>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {footer}
    </div>
  );
}
