import { Fragment, memo } from 'react';
import type { CoverageRow } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { shareOf } from '../../state/coverage.ts';
import styles from './CoverageTree.module.css';

interface CoverageFieldProps {
  row: CoverageRow;
  level: number;
  /** Absent where there are no fields within it to be shown. */
  isOpen: boolean | undefined;
  onToggle(path: string): void;
}

/** The row of a field: its title and path, and both figures. */
export const CoverageField = memo(function CoverageField({ row, level, isOpen, onToggle }: CoverageFieldProps) {
  const { standard } = useI18n();
  const { path, titles, filled, present, possible } = row;
  const title = titles[standard] ?? path.slice(path.lastIndexOf('/') + 1);
  return (
    <tr>
      <th scope="row">
        <span className={styles['field']} style={{ marginInlineStart: `calc(${level} * var(--indent))` }}>
          {isOpen === undefined ? (
            <span className={styles['title']}>{title}</span>
          ) : (
            <button type="button" className={styles['fold']} aria-expanded={isOpen} onClick={() => onToggle(path)}>
              <svg className={styles['arrow']} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <path d="m4 2 4 4-4 4" />
              </svg>
              {title}
            </button>
          )}{' '}
          <code className={styles['path']}>
            {path.split('/').map((part, index) => (
              <Fragment key={index}>
                {index > 0 && (
                  <>
                    /<wbr />
                  </>
                )}
                {part}
              </Fragment>
            ))}
          </code>
        </span>
      </th>
      <td>
        <Figure amount={filled} possible={possible} />
      </td>
      <td className={present === filled ? styles['same'] : ''}>
        <Figure amount={present} possible={possible} />
      </td>
    </tr>
  );
});

/** The share in words and figures; the bar only shows it once more. */
function Figure({ amount, possible }: { amount: number; possible: number }) {
  const { messages, words } = useI18n();
  const share = shareOf(amount, possible);
  return (
    <span className={styles['figure']}>
      <span className={styles['share']}>{possible === 0 ? '–' : words.percent(share)}</span>{' '}
      <span className={styles['bar']} aria-hidden="true">
        <span className={styles['level']} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles['amount']}>{messages.coverage.share(words.number(amount), words.number(possible))}</span>
    </span>
  );
}
