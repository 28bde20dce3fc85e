import type { FieldEntry } from '../../../client/index.ts';
import type { HeaderKind } from '../../../core/model/options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import table from '../Table/Table.module.css';
import styles from './FieldArticle.module.css';
import { PathCode } from './PathCode.tsx';

const headerKinds: readonly HeaderKind[] = ['en', 'es', 'paths'];

/** In which sheet, and under which header, the field stands in the workbooks that we write. */
export function ColumnTable({ entry: { column } }: { entry: FieldEntry }) {
  const text = useI18n().messages.fields;
  return (
    <section className={styles['section']}>
      <h3>{text.columns}</h3>
      {column ? (
        <div className={table['region']} role="region" aria-label={text.columns} tabIndex={0}>
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">{text.headersAs}</th>
                <th scope="col">{text.sheet}</th>
                {column.headers && <th scope="col">{text.header}</th>}
              </tr>
            </thead>
            <tbody>
              {headerKinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{text.headerKinds[kind]}</th>
                  <td lang={languageOf(kind)}>{column.sheets[kind]}</td>
                  {column.headers && (
                    <td lang={languageOf(kind)}>
                      {kind === 'paths' ? <PathCode path={column.headers[kind]} /> : column.headers[kind]}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p>{text.noColumn}</p>
      )}
      {column?.beside && column.headers && <p className={styles['quiet']}>{text.beside}</p>}
    </section>
  );
}

function languageOf(kind: HeaderKind): 'en' | 'es' | undefined {
  return kind === 'paths' ? undefined : kind;
}
