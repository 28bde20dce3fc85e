import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { PreviewPart, PreviewRow, SheetPreview } from '../../../client/index.ts';
import { type Decisions, decideSheet, type SheetDecision } from '../../../core/model/decisions.ts';
import type { SheetName } from '../../../core/model/sheet-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { columnLetters } from '../../i18n/place-text.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Button } from '../Button/Button.tsx';
import { CellBox } from './CellBox.tsx';
import { RowPages } from './RowPages.tsx';
import styles from './RowsTable.module.css';

interface RowsTableProps {
  name: SheetName;
  preview: SheetPreview;
  part: PreviewPart;
  onPart(part: PreviewPart): void;
  /** Its header row can be chosen, and rows left out. */
  isLaidOut: boolean;
  decision: SheetDecision | undefined;
  onDecide(change: (decisions: Decisions) => Decisions): void;
}

/** Some rows as the person's own program shows them, with a word on each that is no data. Any cell can be corrected. */
export function RowsTable({ name, preview, part, onPart, isLaidOut, decision, onDecide }: RowsTableProps) {
  const text = useSheetTexts().preview;
  const body = useRef<HTMLTableSectionElement>(null);
  const hint = useId();
  // One stop of the tab key for all cells; the arrows go from there.
  const [at, setAt] = useState({ row: 0, cell: 0 });
  const [opened, setOpened] = useState<number>();
  const { rows } = preview;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const leftOut = decision?.rowsLeftOut ?? [];
  if (rows.length === 0 || width === 0) return null;
  const here = { row: Math.min(at.row, rows.length - 1), cell: Math.min(at.cell, width - 1) };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    event.preventDefault();
    const next = { row: clamp(here.row + step[0], rows.length), cell: clamp(here.cell + step[1], width) };
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.cell}"]`)?.focus();
  };
  return (
    <div className={styles['rows']}>
      <h3>{text.rows.title}</h3>
      <p id={hint} className={styles['hint']}>
        {text.rows.hint}
      </p>
      <div className={styles['region']} role="region" aria-label={text.rows.region(name.sheet)}>
        <table className={styles['table']} aria-describedby={hint} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {Array.from({ length: width }, (_, index) => (
                <th key={index} scope="col">
                  {columnLetters(part.column + index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <Fragment key={row.row}>
                <tr className={styles[row.kind]}>
                  <RowHeader
                    row={row}
                    isOpen={isLaidOut ? opened === row.row : undefined}
                    onToggle={() => setOpened(opened === row.row ? undefined : row.row)}
                  />
                  {row.cells.map((cell, column) => (
                    <CellBox
                      key={column}
                      cell={cell}
                      place={{ ...name, row: row.row, column: part.column + column }}
                      position={`${index} ${column}`}
                      isStop={index === here.row && column === here.cell}
                      onFocus={() => setAt({ row: index, cell: column })}
                      onDecide={onDecide}
                    />
                  ))}
                </tr>
                {isLaidOut && opened === row.row && (
                  <tr>
                    <td colSpan={width + 1} className={styles['strip']}>
                      <RowActions
                        row={row}
                        isLeftOut={leftOut.includes(row.row)}
                        onHeaders={() => onDecide((all) => decideSheet(all, name, { headerRow: row.row }))}
                        onLeaveOut={(isWanted) => {
                          const others = leftOut.filter((each) => each !== row.row);
                          const all = isWanted ? [...others, row.row].sort((a, b) => a - b) : others;
                          onDecide((before) =>
                            decideSheet(before, name, { rowsLeftOut: all.length > 0 ? all : undefined }),
                          );
                        }}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <RowPages preview={preview} part={part} onPart={onPart} />
    </div>
  );
}

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}

/** The number of a row, and what it was taken for in a word; pressed, it shows what can be done with the row. */
function RowHeader({ row, isOpen, onToggle }: { row: PreviewRow; isOpen: boolean | undefined; onToggle(): void }) {
  const { words } = useI18n();
  const kind = useSheetTexts().preview.rows.kinds[row.kind];
  return (
    <th scope="row" className={styles['number']}>
      {isOpen === undefined ? (
        words.number(row.row + 1)
      ) : (
        <button type="button" className={styles['rowButton']} aria-expanded={isOpen} data-steady onClick={onToggle}>
          {words.number(row.row + 1)}
        </button>
      )}
      {kind !== '' && <span className={styles['kind']}> {kind}</span>}
    </th>
  );
}

interface RowActionsProps {
  row: PreviewRow;
  isLeftOut: boolean;
  onHeaders(): void;
  onLeaveOut(isWanted: boolean): void;
}

function RowActions({ row, isLeftOut, onHeaders, onLeaveOut }: RowActionsProps) {
  const text = useSheetTexts().preview.rows;
  return (
    <div className={styles['actions']} role="group" aria-label={text.actions(row.row + 1)}>
      <Button className={styles['small']} aria-disabled={row.kind === 'header'} onClick={onHeaders}>
        {text.useAsHeaders}
      </Button>
      {(row.kind === 'data' || row.kind === 'left-out' || isLeftOut) && (
        <Button className={styles['small']} onClick={() => onLeaveOut(!isLeftOut)}>
          {isLeftOut ? text.takeIn : text.leaveOut}
        </Button>
      )}
    </div>
  );
}
