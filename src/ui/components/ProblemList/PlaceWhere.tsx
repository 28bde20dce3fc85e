import { createContext, useContext, useId, useState } from 'react';
import type { Excerpt } from '../../../client/index.ts';
import type { Place } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { columnLetters } from '../../i18n/place-text.ts';
import styles from './PlaceWhere.module.css';

/** How to get the cells around a place; absent where no sheets were read. */
export const ExcerptContext = createContext<((place: Place) => Promise<Excerpt | undefined>) | undefined>(undefined);

/** A place by its name; one in a sheet opens the cells around it. */
export function PlaceWhere({ place, where }: { place: Place; where: string }) {
  const { messages } = useI18n();
  const excerpt = useContext(ExcerptContext);
  const [shown, setShown] = useState<Excerpt | 'none' | undefined>();
  const id = useId();
  const text = messages.problems;
  if (!excerpt || place.sheet === undefined || place.row === undefined) {
    return <code className={styles['where']}>{where}</code>;
  }
  const toggle = () => {
    if (shown !== undefined) setShown(undefined);
    else void excerpt(place).then((found) => setShown(found ?? 'none'));
  };
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={shown !== undefined}
        aria-controls={id}
        title={text.showCell(where)}
        onClick={toggle}
      >
        <code className={styles['where']}>{where}</code>
      </button>
      <div id={id} className={styles['cells']}>
        {shown === 'none' && text.noCells}
        {typeof shown === 'object' && <MiniSheet excerpt={shown} place={place} label={text.aroundCell(where)} />}
      </div>
    </>
  );
}

/** A few cells, with the letters and numbers that the person knows from their own program. */
function MiniSheet({ excerpt, place, label }: { excerpt: Excerpt; place: Place; label: string }) {
  return (
    <div className={styles['region']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['sheet']}>
        <thead>
          <tr>
            <td />
            {excerpt.columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {cells.map((cell, index) => {
                const isHere = row === place.row && (place.column ?? excerpt.columns[index]) === excerpt.columns[index];
                return (
                  <td key={index} className={isHere ? styles['here'] : undefined} aria-current={isHere || undefined}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
