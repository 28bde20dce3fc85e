import type { ReactNode } from 'react';
import type { Overview as Facts } from '../../../client/index.ts';
import type { Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Overview.module.css';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether the data follows the standard, how much there is to look at, and what the data says of itself. */
export function Overview({ overview }: { overview: Facts }) {
  const { messages, words } = useI18n();
  const { review, overview: text, problems } = messages;
  const { counts, license, notChecked, passed, places, projects, publishedDate, publisher, version } = overview;
  const hasPackage = !notChecked.includes('package');
  const said = (value: string | undefined): ReactNode =>
    value ? value : <span className={styles['quiet']}>{text.notStated}</span>;
  return (
    <div className={styles['overview']}>
      <p className={styles['verdict']}>
        <Sign kind={passed ? 'good' : 'error'} />
        <strong>{passed ? review.passed : review.notPassed(counts.error)}</strong>
      </p>
      <dl className={styles['facts']}>
        {severities.map((severity) => (
          <Fact key={severity} name={problems.headings[severity]}>
            {counts[severity] > 0 && <Sign kind={severity} />}
            {text.amount(counts[severity], places[severity])}
          </Fact>
        ))}
        <Fact name={text.projects}>{words.number(projects)}</Fact>
        {hasPackage && (
          <>
            <Fact name={text.publisher}>{said(publisher)}</Fact>
            <Fact name={text.published}>{said(publishedDate && words.day(publishedDate))}</Fact>
            <Fact name={text.license}>{said(license)}</Fact>
            <Fact name={text.version}>{said(version)}</Fact>
          </>
        )}
      </dl>
      {notChecked.length > 0 && (
        <dl className={styles['missing']}>
          <Fact name={text.notChecked}>
            {notChecked.map((what) => (
              <p key={what}>{review.notChecked[what]}</p>
            ))}
          </Fact>
        </dl>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
