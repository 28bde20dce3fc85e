import type { Overview as Facts } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Overview.module.css';

/** Whether the data follows the standard, and what it says of itself. */
export function Overview({ overview }: { overview: Facts }) {
  const { messages } = useI18n();
  const text = messages.review;
  const { counts, license, notChecked, passed, publishedDate, publisher } = overview;
  const facts = [
    [text.publisher, publisher],
    [text.published, publishedDate],
    [text.license, license],
  ] as const;
  return (
    <>
      <p className={styles['verdict']}>
        <Sign kind={passed ? 'good' : 'error'} />
        <span>
          <strong>{passed ? text.passed : text.notPassed(counts.error)}</strong>{' '}
          {counts.warning + counts.note > 0 && text.alsoLook(counts.warning, counts.note)}
        </span>
      </p>
      {notChecked.map((what) => (
        <p key={what} className={styles['quiet']}>
          {text.notChecked[what]}
        </p>
      ))}
      {facts.some(([, value]) => value !== undefined) && (
        <dl className={styles['facts']}>
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      )}
    </>
  );
}
