import { useSyncExternalStore } from 'react';
import type { Offline } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { addressOf } from '../../places/place.ts';
import type { Edition } from '../../state/edition.ts';
import { PrivacyPanel } from '../Privacy/PrivacyPanel.tsx';
import { UpdateNotice } from '../Privacy/UpdateNotice.tsx';
import styles from './PageFooter.module.css';

interface PageFooterProps {
  edition: Edition;
  offline: Offline;
  /** A file is open, which would be closed with the page. */
  hasFile: boolean;
}

/** The promise, how to check it, and how to have the tool without a network. */
export function PageFooter({ edition, offline, hasFile }: PageFooterProps) {
  const { messages, words } = useI18n();
  const { footer, privacy } = messages;
  const kept = useSyncExternalStore(offline.subscribe, offline.state);
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <div role="status" className={styles['wide']}>
          {kept === 'update' && <UpdateNotice hasFile={hasFile} onOpen={() => offline.openUpdate()} />}
        </div>
        <p className={styles['promise']}>
          <svg className={styles['lock']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect x="2.5" y="7" width="11" height="7.5" rx="1.5" />
            <path d="M5 7V4.8a3 3 0 0 1 6 0V7" />
          </svg>
          {footer.privacy}
        </p>
        <p>
          <a href={addressOf({ kind: 'guide' })}>{messages.guide.link}</a>
        </p>
        <div className={styles['version']}>
          <p>{footer.version(edition.version)}</p>
          <p role="status">{kept === 'absent' ? '' : privacy.offlineReady}</p>
        </div>
        {edition.copy && (
          <p className={`${styles['save']} ${styles['wide']}`}>
            <a href={edition.copy.address} download={edition.copy.name}>
              {privacy.save}
            </a>
            <span>{privacy.saveHint(words.bytes(edition.copy.bytes))}</span>
          </p>
        )}
        <details className={styles['wide']}>
          <summary className={styles['summary']}>{footer.howToCheck}</summary>
          <PrivacyPanel edition={edition} offline={offline} />
        </details>
      </div>
    </footer>
  );
}
