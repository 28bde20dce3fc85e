import type { EntryCode, EntryCodelist } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { StandardLanguage } from '../../i18n/language.ts';
import table from '../Table/Table.module.css';
import styles from './FieldArticle.module.css';

/** A list longer than this is folded away. */
const longList = 30;

/** The codes of a codelist, with their titles and when to use each. */
export function CodeTable({ codelist }: { codelist: EntryCodelist }) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  const { titles, open, codes } = codelist;
  return (
    <section className={styles['section']}>
      <h3>{titles[standard]}</h3>
      <p>{open ? text.open : text.closed}</p>
      <details className={styles['codes']} open={codes.length <= longList}>
        <summary>{text.codes(codes.length)}</summary>
        <Codes codelist={codelist} />
      </details>
    </section>
  );
}

function Codes({ codelist: { titles, codes } }: { codelist: EntryCodelist }) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  const hasHelp = codes.some(({ help }) => help !== undefined);
  return (
    <div className={table['region']} role="region" aria-label={titles[standard]} tabIndex={0}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{text.codeColumns.code}</th>
            <th scope="col">{text.codeColumns.title}</th>
            {hasHelp && <th scope="col">{text.codeColumns.help}</th>}
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code.code}>
              <th scope="row">
                <code className={styles['unbroken']}>{code.code}</code>
              </th>
              <td>{titleOf(code, standard)}</td>
              {hasHelp && <td className={styles['when']}>{code.help?.[standard]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Countries have two letters and currencies three; the browser knows their names in Spanish. */
function titleOf({ code, titles }: EntryCode, standard: StandardLanguage): string {
  const title = titles[standard];
  if (title !== undefined) return title;
  try {
    const type = code.length === 2 ? 'region' : 'currency';
    return new Intl.DisplayNames(standard, { type, fallback: 'none' }).of(code) ?? titles.en;
  } catch {
    return titles.en;
  }
}
