import { useEffect, useState } from 'react';
import { noDecisions } from '../../../core/model/decisions.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { placeText } from '../../i18n/place-text.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Conversion } from '../../state/conversion.ts';
import { changeBetween, type DecisionChange, type Step, stepBetween } from '../../state/decision-change.ts';
import type { History } from '../../state/history.ts';
import { Button } from '../Button/Button.tsx';
import styles from './DecisionBar.module.css';

interface DecisionBarProps {
  history: History;
  conversion: Pick<Conversion, 'decide' | 'undo' | 'redo'>;
}

/** The way back from what was decided, one step at a time or all at once; and in words what the last step was, wherever it was made. */
export function DecisionBar({ history, conversion }: DecisionBarProps) {
  const text = useSheetTexts().preview;
  const { bar } = text;
  const last = useLastStep(history);
  const say = useChangeText();
  useUndoKeys(conversion);
  const { past, present, future } = history;
  const hasDecided =
    present.sheets.length + present.columns.length + present.cells.length + (present.files?.length ?? 0) > 0;
  return (
    <div className={styles['bar']} role="group" aria-label={bar.title}>
      <Button className={styles['step']} aria-disabled={past.length === 0} onClick={() => conversion.undo()}>
        {bar.undo}
      </Button>
      <Button className={styles['step']} aria-disabled={future.length === 0} onClick={() => conversion.redo()}>
        {bar.redo}
      </Button>
      <Button
        className={styles['step']}
        aria-disabled={!hasDecided}
        onClick={() => conversion.decide(() => noDecisions)}
      >
        {bar.reset}
      </Button>
      <p role="status" className={styles['status']}>
        {last ? bar[last.step](say(last.change)) : bar.changes(past.length)}
      </p>
    </div>
  );
}

interface LastStep {
  step: Step;
  change: DecisionChange;
}

/** The step by which the history became what it is. */
function useLastStep(history: History): LastStep | undefined {
  const [known, setKnown] = useState<{ history: History; last?: LastStep }>({ history });
  if (known.history === history) return known.last;
  const step = stepBetween(known.history, history);
  const change = changeBetween(known.history.present, history.present);
  const last = step && change && { step, change };
  setKnown({ history, ...(last && { last }) });
  return last;
}

/** What was changed, in words. */
function useChangeText(): (change: DecisionChange) => string {
  const { messages } = useI18n();
  const { changed } = useSheetTexts().preview;
  return (change) => {
    switch (change.what) {
      case 'column':
        return changed.column[change.part]?.(change.header) ?? changed.columns(1);
      case 'sheet':
        return changed.sheet[change.part]?.(change.sheet) ?? changed.several(1);
      case 'cell':
        return changed.cell(
          placeText({ sheet: change.cell.sheet, row: change.cell.row, column: change.cell.column }, messages).where,
        );
      case 'file':
        return changed.file(change.file);
      case 'columns':
      case 'cells':
      case 'several':
        return changed[change.what](change.count);
    }
  };
}

/** Ctrl+Z and Ctrl+Shift+Z, as everywhere; while somebody types, they are about the text. */
function useUndoKeys(conversion: Pick<Conversion, 'undo' | 'redo'>): void {
  const latest = useLatest(conversion);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof Element && event.target.closest('input:not([type=radio], [type=checkbox]), textarea'))
        return;
      event.preventDefault();
      if (event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
