import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './PageFooter.module.css';

export function PageFooter({ version }: { version: string }) {
  const { footer } = useI18n().messages;
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <div className={styles['privacy']}>
          <svg className={styles['lock']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect x="2.5" y="7" width="11" height="7.5" rx="1.5" />
            <path d="M5 7V4.8a3 3 0 0 1 6 0V7" />
          </svg>
          <p>{footer.privacy}</p>
          <details className={styles['check']}>
            <summary>{footer.howToCheck}</summary>
            <ul>
              {footer.checks.map((check) => (
                <li key={check}>{check}</li>
              ))}
            </ul>
          </details>
        </div>
        <p className={styles['version']}>{footer.version(version)}</p>
      </div>
    </footer>
  );
}
