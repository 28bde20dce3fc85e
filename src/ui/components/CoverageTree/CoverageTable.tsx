import { useState } from 'react';
import type { CoverageRow } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import table from '../Table/Table.module.css';
import styles from './CoverageTree.module.css';

/** Per field, how often it is filled in. Folded away: it is long, and there is nothing to do about most of it. */
export function CoverageTable({ rows }: { rows: readonly CoverageRow[] }) {
  const { messages, words } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const text = messages.review;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>{text.coverage}</summary>
      {isOpen && (
        <div
          className={`${table['region']} ${styles['coverage']}`}
          role="region"
          aria-label={text.coverage}
          tabIndex={0}
        >
          <table className={table['table']}>
            <caption className={table['caption']}>{text.coverageLead}</caption>
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col" className={table['number']}>
                  {text.filled}
                </th>
                <th scope="col" className={table['number']}>
                  {text.present}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ path, filled, present, possible }) => (
                <tr key={path}>
                  <th scope="row">
                    <code>{path}</code>
                  </th>
                  <td className={table['number']}>
                    <meter className={styles['bar']} min={0} max={possible} value={filled} aria-hidden="true" />
                    {text.share(words.number(filled), words.number(possible))}
                  </td>
                  <td className={table['number']}>{words.number(present)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
