import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PreviewCell } from '../../../client/index.ts';
import type { CorrectedValue } from '../../../core/model/corrections.ts';
import { correctCells, type Decisions, uncorrectCell } from '../../../core/model/decisions.ts';
import type { SheetPosition } from '../../../core/model/sheet-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { columnLetters, placeText } from '../../i18n/place-text.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Button } from '../Button/Button.tsx';
import styles from './RowsTable.module.css';

interface CellBoxProps {
  cell: PreviewCell;
  place: SheetPosition;
  /** Row and cell in the table, by which the arrow keys find it. */
  position: string;
  /** The tab key stops here. */
  isStop: boolean;
  onFocus(): void;
  onDecide(change: (decisions: Decisions) => Decisions): void;
}

/** A cell that can be corrected: pressed, or with Enter or F2, it becomes a field. */
export function CellBox({ cell, place, position, isStop, onFocus, onDecide }: CellBoxProps) {
  const text = useSheetTexts().preview.cell;
  const [isEdited, setEdited] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (!isEdited && wasEdited.current) button.current?.focus({ preventScroll: true });
    wasEdited.current = false;
  }, [isEdited]);
  const end = (isByKey: boolean) => {
    wasEdited.current = isByKey;
    setEdited(false);
  };
  if (isEdited) {
    return (
      <td className={styles['edited']}>
        <CellEditor cell={cell} place={place} onEnd={end} onDecide={onDecide} />
      </td>
    );
  }
  return (
    <td>
      <button
        ref={button}
        type="button"
        className={styles['cell']}
        data-cell={position}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => setEdited(true)}
        onKeyDown={(event) => {
          if (event.key !== 'F2') return;
          event.preventDefault();
          setEdited(true);
        }}
      >
        {cell.text === '' ? (
          <span className={styles['unseen']}>{text.empty}</span>
        ) : (
          <span className={styles['text']}>{cell.text}</span>
        )}
        {cell.value !== undefined && <span className={`${styles['text']} ${styles['value']}`}>→ {cell.value}</span>}
        {cell.former !== undefined && (
          <span className={styles['corrected']}>
            {' '}
            {text.corrected}
            <span className={styles['former']}> {text.before(cell.former)}</span>
          </span>
        )}
      </button>
    </td>
  );
}

type CellEditorProps = Pick<CellBoxProps, 'cell' | 'place' | 'onDecide'> & {
  /** @param isByKey the focus is to go back to the cell */
  onEnd(isByKey: boolean): void;
};

function CellEditor({ cell, place, onEnd, onDecide }: CellEditorProps) {
  const { messages } = useI18n();
  const text = useSheetTexts().preview.cell;
  const [typed, setTyped] = useState(cell.text);
  const hint = useId();
  // What is done by a key is not done once more when the field goes away, and so loses the focus.
  const isDone = useRef(false);
  const { row, column, sheet } = place;
  const end = (isKept: boolean, isByKey: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (isKept && typed !== cell.text) {
      const value = correctedValue(typed, cell);
      onDecide((all) =>
        typed === cell.former && !cell.isNumber ? uncorrectCell(all, place) : correctCells(all, [{ ...place, value }]),
      );
    }
    onEnd(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (!isEnter && event.key !== 'Escape') return;
    event.preventDefault();
    end(isEnter, true);
  };
  return (
    <div
      className={styles['editor']}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) end(true, false);
      }}
    >
      <input
        className={styles['input']}
        // It is what the person asked for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        autoComplete="off"
        aria-label={text.edit(`${columnLetters(column)}${row + 1}`)}
        aria-describedby={hint}
        title={placeText({ sheet, row, column }, messages).where}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <span id={hint} className={styles['cellHint']}>
        {text.hint}
      </span>
      {cell.former !== undefined && (
        <Button
          look="text"
          // Not every browser gives a button the focus, and the field must not take the press for its end.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            isDone.current = true;
            onDecide((all) => uncorrectCell(all, place));
            onEnd(true);
          }}
        >
          {text.takeBack(cell.former)}
        </Button>
      )}
    </div>
  );
}

/** What was typed is text, but for a plain number where there was one; nothing empties the cell. */
function correctedValue(typed: string, { isNumber }: PreviewCell): CorrectedValue {
  if (typed === '') return null;
  return isNumber && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}
