import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './ProblemBrowser.module.css';

/** Good news deserves as much room as bad news. */
export function NoProblems() {
  const { browse } = useI18n().messages;
  return (
    <div className={styles['none']}>
      <Sign kind="good" />
      <div>
        <p>
          <strong>{browse.none}</strong>
        </p>
        <p>{browse.noneLead}</p>
      </div>
    </div>
  );
}
