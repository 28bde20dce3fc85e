import type { Offline } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Edition } from '../../state/edition.ts';
import { LicenceList } from './LicenceList.tsx';
import styles from './Privacy.module.css';
import { StoredHere } from './StoredHere.tsx';

/** How anyone can check the promise, without having to believe us. */
export function PrivacyPanel({ edition, offline }: { edition: Edition; offline: Offline }) {
  const { check, policy, build } = useI18n().messages.privacy;
  return (
    <div className={styles['panel']}>
      <section aria-labelledby="privacy-check">
        <h2 id="privacy-check">{check.title}</h2>
        <ol>
          {check.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {edition.policy !== undefined && (
        <section aria-labelledby="privacy-policy">
          <h2 id="privacy-policy">{policy.title}</h2>
          <p>{policy.lead}</p>
          <ul className={styles['rules']} lang="en">
            {edition.policy.split('; ').map((rule) => (
              <li key={rule}>
                <code>{rule}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <StoredHere offline={offline} />
      <section aria-labelledby="privacy-build">
        <h2 id="privacy-build">{build.title}</h2>
        <dl>
          <Fact name={build.version} value={edition.version} />
          {edition.checksum !== undefined && <Fact name={build.checksum} value={edition.checksum} isCode />}
          {edition.copy && <Fact name={build.savedChecksum} value={edition.copy.checksum} isCode />}
          <Fact name={build.browsers} value={build.browsersText} />
        </dl>
        {edition.checksum !== undefined && <p>{build.lead}</p>}
      </section>
      <LicenceList />
    </div>
  );
}

function Fact({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isCode ? <code>{value}</code> : value}</dd>
    </div>
  );
}
