import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Excerpt, TextExcerpt } from '../../../client/index.ts';
import type { Place } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { columnLetters, placeText } from '../../i18n/place-text.ts';
import { cut } from '../../i18n/words.ts';
import { FixesContext } from '../Fixes/fixes-context.ts';
import { Button } from '../Button/Button.tsx';
import styles from './PlaceViewer.module.css';

type Shown = Excerpt | TextExcerpt;

/** How to get what stands around a place; absent where nothing was read. */
export const ExcerptContext = createContext<((place: Place) => Promise<Shown | undefined>) | undefined>(undefined);

/** Whether a place can be shown among its neighbours: a cell, a row, or a line of the document. */
export function useCanOpen({ sheet, row, line, pointer }: Place): boolean {
  const excerpt = useContext(ExcerptContext);
  const isInDocument = line !== undefined && pointer !== undefined;
  return excerpt !== undefined && (isInDocument || (sheet !== undefined && row !== undefined));
}

interface PlaceViewerProps {
  place: Place;
  /** Among all places of its problem. */
  index: number;
  all: number;
  onStep(index: number): void;
}

const longestHeader = 60;

/** A place among its neighbours: cells with their letters and numbers, or lines of the JSON; and the way to the next one. */
export function PlaceViewer({ place, index, all, onStep }: PlaceViewerProps) {
  const { messages, words } = useI18n();
  const excerpt = useContext(ExcerptContext);
  const [shown, setShown] = useState<{ of: Place; what: Shown | 'none' }>();
  const text = messages.problems;
  const { where, header } = placeText(place, messages);
  useEffect(() => {
    let isCurrent = true;
    void excerpt?.(place).then((found) => {
      if (isCurrent) setShown({ of: place, what: found ?? 'none' });
    });
    return () => {
      isCurrent = false;
    };
  }, [excerpt, place]);
  if (!shown) return null;
  const { of, what } = shown;
  const around = of.line === undefined ? text.aroundCell : text.aroundLine;
  const label = around(placeText(of, messages).where);
  return (
    <div className={styles['viewer']}>
      {all > 1 && (
        <p className={styles['steps']}>
          <Button
            className={styles['step']}
            aria-label={text.previousPlace}
            aria-disabled={index === 0}
            onClick={() => onStep(index - 1)}
          >
            ‹
          </Button>
          <span role="status">{text.placeOf(words.number(index + 1), words.number(all))}</span>
          <Button
            className={styles['step']}
            aria-label={text.nextPlace}
            aria-disabled={index === all - 1}
            onClick={() => onStep(index + 1)}
          >
            ›
          </Button>
          <code className={styles['where']}>{where}</code>
          {header !== undefined && <span className={styles['header']}>{cut(header, longestHeader)}</span>}
        </p>
      )}
      {what === 'none' && text.noCells}
      {what !== 'none' && 'rows' in what && <MiniSheet excerpt={what} place={of} label={label} />}
      {what !== 'none' && 'lines' in what && <MiniText excerpt={what} place={of} label={label} />}
    </div>
  );
}

/** A few cells, with the letters and numbers that the person knows from their own program. */
function MiniSheet({ excerpt, place, label }: { excerpt: Excerpt; place: Place; label: string }) {
  const text = useI18n().messages.problems;
  const fixes = useContext(FixesContext);
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const here = region.current?.querySelector<HTMLElement>('[aria-current]');
    // On a small screen the cell may be beyond the edge.
    if (region.current && here) region.current.scrollLeft = here.offsetLeft - region.current.clientWidth / 3;
  }, [excerpt]);
  return (
    <div ref={region} className={styles['region']} role="region" aria-label={label} tabIndex={0}>
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
                const { file, sheet } = place;
                const at = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }), row };
                const isCorrected = fixes?.isCorrected({ ...at, column: excerpt.columns[index]! }) === true;
                return (
                  <td
                    key={index}
                    className={[isHere && styles['here'], isCorrected && styles['corrected']].filter(Boolean).join(' ')}
                    aria-current={isHere || undefined}
                  >
                    {cell}
                    {isCorrected && <span className={styles['mark']}> ({text.corrected})</span>}
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

/** A few lines of the JSON, with their numbers. */
function MiniText({ excerpt, place, label }: { excerpt: TextExcerpt; place: Place; label: string }) {
  // Deep in a document all lines begin far to the right.
  const indents = excerpt.lines.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/));
  const indent = Math.min(...indents);
  return (
    <div className={styles['region']} role="region" aria-label={label} tabIndex={0}>
      <table className={`${styles['sheet']} ${styles['text']}`}>
        <tbody>
          {excerpt.lines.map(({ line, text }) => {
            const isHere = line === place.line;
            return (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td className={isHere ? styles['here'] : undefined} aria-current={isHere || undefined}>
                  {text.slice(indent)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
