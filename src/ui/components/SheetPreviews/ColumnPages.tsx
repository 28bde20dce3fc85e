import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Button } from '../Button/Button.tsx';
import styles from './SheetPreviews.module.css';

interface ColumnPagesProps {
  /** Of the columns that are shown. */
  first: number;
  /** How many are shown at a time, and how many there are. */
  shown: number;
  all: number;
  onFirst(first: number): void;
}

/** Which columns of a wide sheet are shown, and the way to the others. */
export function ColumnPages({ first, shown, all, onFirst }: ColumnPagesProps) {
  const { words } = useI18n();
  const text = useSheetTexts().preview;
  if (all <= shown) return null;
  const end = Math.min(all, first + shown);
  return (
    <div className={styles['pages']} role="group" aria-label={text.columns}>
      <Button aria-disabled={first === 0} onClick={() => onFirst(Math.max(0, first - shown))}>
        {text.before}
      </Button>
      <p role="status">{text.columnsPage(words.number(first + 1), words.number(end), words.number(all))}</p>
      <Button aria-disabled={end === all} onClick={() => onFirst(first + shown)}>
        {text.after}
      </Button>
    </div>
  );
}
