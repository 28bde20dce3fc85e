import { useId, useState } from 'react';
import type { PreviewPart, SheetPreview } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Button } from '../Button/Button.tsx';
import styles from './RowsTable.module.css';

/** More rows at a time, up to as many as a page can show without getting slow. */
const moreRows = 25;
const mostRows = 200;

interface RowPagesProps {
  preview: SheetPreview;
  part: PreviewPart;
  onPart(part: PreviewPart): void;
}

/** Which of the rows are shown; the next ones, and those from any row on. */
export function RowPages({ preview: { height }, part, onPart }: RowPagesProps) {
  const { words } = useI18n();
  const text = useSheetTexts().preview.rows;
  const id = useId();
  const [typed, setTyped] = useState('');
  const end = Math.min(height, part.row + part.rows);
  const goTo = () => {
    const row = Math.trunc(Number(typed)) - 1;
    if (row >= 0 && row < height) onPart({ ...part, row, rows: Math.min(part.rows, moreRows) });
  };
  const more = () => {
    const rows = part.rows + moreRows;
    onPart(rows > mostRows ? { ...part, row: end, rows: moreRows } : { ...part, rows });
  };
  if (height <= part.rows && part.row === 0) return null;
  return (
    <div className={styles['pages']}>
      <p role="status">{text.shown(words.number(part.row + 1), words.number(end), words.number(height))}</p>
      <Button className={styles['small']} aria-disabled={end >= height} onClick={more}>
        {text.more}
      </Button>
      <form
        className={styles['goTo']}
        onSubmit={(event) => {
          event.preventDefault();
          goTo();
        }}
      >
        <label htmlFor={id}>{text.goTo}</label>
        <input
          id={id}
          className={styles['rowNumber']}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className={styles['go']}>
          {text.go}
        </button>
      </form>
    </div>
  );
}
