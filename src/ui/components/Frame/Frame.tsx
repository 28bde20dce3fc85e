import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Place } from '../../places/place.ts';
import { Mark } from '../Mark/Mark.tsx';
import styles from './Frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Places } from './Places.tsx';

interface FrameProps {
  place: Place;
  footer: ReactNode;
  children: ReactNode;
}

/** What stands around every screen: the name, the places, the languages, and the promise at the foot. */
export function Frame({ place, footer, children }: FrameProps) {
  const { messages } = useI18n();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    // Followed, the link would replace the address of the place.
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content" onClick={skip}>
        {messages.page.skip}
      </a>
      <header className={styles['header']}>
        <div className={styles['inner']}>
          <p className={styles['brand']}>
            <Mark className={styles['mark']} />
            {messages.page.name}
          </p>
          <Places place={place} />
          <LanguageSwitch />
        </div>
      </header>
      <main ref={main} id="content" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {footer}
    </div>
  );
}
