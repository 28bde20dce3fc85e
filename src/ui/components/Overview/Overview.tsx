import type { ReactNode } from 'react';
import type { Overview as Facts } from '../../../client/index.ts';
import type { Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { contentKinds } from './content-kinds.ts';
import { Fold } from '../Fold/Fold.tsx';
import { Fact } from '../Fact/Fact.tsx';
import styles from './Overview.module.css';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether the data follows the standard, how much there is to look at, and what the data says of itself. */
export function Overview({ overview }: { overview: Facts }) {
  const { messages, words } = useI18n();
  const { review, overview: text, problems } = messages;
  const { contents, counts, license, notChecked, passed, places, projects, publishedDate, publisher, version } =
    overview;
  const hasPackage = !notChecked.includes('package');
  const said = (value: string | undefined): ReactNode =>
    value ? value : <span className={styles['quiet']}>{text.notStated}</span>;
  return (
    <Fold
      summary={
        <span className={styles['verdict']}>
          <Sign kind={passed ? 'good' : 'error'} />
          <strong>{passed ? review.passed : review.notPassed(counts.error)}</strong>
        </span>
      }
    >
      <dl className={styles['facts']}>
        {severities.map((severity) => (
          <Fact key={severity} name={problems.headings[severity]}>
            {counts[severity] > 0 && <Sign kind={severity} />}
            {text.amount(counts[severity], places[severity])}
          </Fact>
        ))}
        <Fact name={text.projects}>{words.number(projects)}</Fact>
        {contents &&
          contentKinds.map((kind) => (
            <Fact key={kind} name={text.contents[kind]}>
              {words.number(contents[kind])}
            </Fact>
          ))}
        {contents?.dates && (
          <Fact name={text.dates}>
            {text.dateRange(words.day(contents.dates.first), words.day(contents.dates.last))}
          </Fact>
        )}
        {contents?.updated !== undefined && <Fact name={text.updated}>{words.day(contents.updated)}</Fact>}
        {hasPackage && (
          <>
            <Fact name={text.publisher}>{said(publisher)}</Fact>
            <Fact name={text.published}>{said(publishedDate && words.day(publishedDate))}</Fact>
            <Fact name={text.license}>{said(license)}</Fact>
            <Fact name={text.version}>{said(version)}</Fact>
          </>
        )}
      </dl>
      <dl className={styles['missing']}>
        <Fact name={text.notChecked}>
          {notChecked.map((what) => (
            <p key={what}>{review.notChecked[what]}</p>
          ))}
          <p>{text.neverChecked}</p>
        </Fact>
      </dl>
    </Fold>
  );
}
