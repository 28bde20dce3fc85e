import type { SheetDecision } from '../../../core/model/decisions.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Button } from '../Button/Button.tsx';
import styles from './SheetPreviews.module.css';

interface SheetLayoutProps {
  headerRow: number | undefined;
  decision: SheetDecision | undefined;
  isLeftOut: boolean;
  onDecide(change: { headerRow?: undefined; leftOut?: true | undefined }): void;
}

/** Which row holds the headers, and whether the sheet is read at all; both can be taken back. */
export function SheetLayout({ headerRow, decision, isLeftOut, onDecide }: SheetLayoutProps) {
  const text = useSheetTexts().preview;
  if (isLeftOut) {
    return (
      <div className={styles['layout']}>
        <Button onClick={() => onDecide({ leftOut: undefined })}>{text.takeSheetIn}</Button>
      </div>
    );
  }
  const chosen = decision?.headerRow;
  return (
    <div className={styles['layout']}>
      {chosen !== undefined && <p>{text.headerRowChosen(chosen + 1)}</p>}
      {chosen === undefined && headerRow !== undefined && <p>{text.headerRow(headerRow + 1)}</p>}
      {chosen !== undefined && (
        <Button look="text" onClick={() => onDecide({ headerRow: undefined })}>
          {text.headerRowAsFound}
        </Button>
      )}
      <Button look="text" onClick={() => onDecide({ leftOut: true })}>
        {text.leaveSheetOut}
      </Button>
    </div>
  );
}
