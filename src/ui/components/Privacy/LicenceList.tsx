import { useState } from 'react';
import { type Licence, loadLicences } from '../../files/licences.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './Privacy.module.css';

/** Whose work is in the app, each with the text of its licence. Loaded when somebody looks. */
export function LicenceList() {
  const { licences } = useI18n().messages.privacy;
  const [list, setList] = useState<readonly Licence[] | 'failed'>();

  const load = () => {
    if (Array.isArray(list)) return;
    loadLicences().then(setList, () => setList('failed'));
  };

  return (
    <details className={styles['licences']} onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{licences.title}</summary>
      <p>{licences.lead}</p>
      {list === undefined && <p>{licences.loading}</p>}
      {list === 'failed' && <p>{licences.failed}</p>}
      {typeof list === 'object' && (
        <ul className={styles['packages']}>
          {list.map(({ name, version, licence, text }) => (
            <li key={name}>
              <details>
                <summary>
                  {name} {version}: {licence}
                </summary>
                <pre lang="en" className={styles['text']} role="region" aria-label={`${name} ${version}`} tabIndex={0}>
                  {text}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
