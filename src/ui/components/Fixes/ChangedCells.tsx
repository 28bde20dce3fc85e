import type { ReactNode } from 'react';
import type { ChangedCell } from '../../../client/index.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { placeText } from '../../i18n/place-text.ts';
import { cut, visible } from '../../i18n/words.ts';
import styles from './ChangedCells.module.css';

interface ChangedCellsProps {
  label: string;
  cells: readonly ChangedCell[];
  /** What can be done about each; absent where there is nothing. */
  action?(cell: ChangedCell): ReactNode;
}

const longestText = 80;

/** Cells with what stood in them before and what does after. */
export function ChangedCells({ label, cells, action }: ChangedCellsProps) {
  const { messages } = useI18n();
  const text = useFixMessages();
  return (
    <div className={styles['region']} role="region" aria-label={label} tabIndex={0}>
      <table className={`${styles['table']} ${action ? '' : styles['narrow']}`}>
        <thead>
          <tr>
            <th scope="col">{text.cell}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
            {action && <td />}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const { where } = placeText(cell.place, messages);
            return (
              <tr key={`${cell.place.file} ${where}`}>
                <th scope="row">{where}</th>
                <td>{shown(cell.before, text.empty)}</td>
                <td className={styles['after']}>{shown(cell.after, text.empty)}</td>
                {action && <td className={styles['action']}>{action(cell)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Spaces at the ends are what is often wrong: they are to be seen. */
function shown(text: string, empty: string): ReactNode {
  if (text === '') return <span className={styles['empty']}>({empty})</span>;
  return cut(visible(text), longestText);
}
