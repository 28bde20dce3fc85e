import { useEffect, useRef } from 'react';
import { fixMessages, useFixMessages } from '../../i18n/fix-messages.ts';
import { type I18n, useI18n } from '../../i18n/i18n-context.tsx';
import { placeText } from '../../i18n/place-text.ts';
import type { Conversion } from '../../state/conversion.ts';
import type { History } from '../../state/history.ts';
import { Button } from '../Button/Button.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import type { Done } from './fixes-context.ts';
import { doneText } from './offer-text.ts';
import styles from './FixStatus.module.css';
import type { LastFix } from './use-fixes.ts';

interface FixStatusProps {
  last: LastFix;
  history: History;
  isBusy: boolean;
  conversion: Pick<Conversion, 'undo' | 'redo' | 'cancel'>;
  /** Goes back to where the person was in the list; absent where nothing is in it any more. */
  onGoOn: (() => void) | undefined;
}

/** Says what was done, at the foot of the screen, with the way back; stays until something else is done. */
export function FixStatus({ last, history, isBusy, conversion, onGoOn }: FixStatusProps) {
  const i18n = useI18n();
  const line = useRef<HTMLDivElement>(null);
  const text = useFixMessages();
  const isDone = history.present === last.decisions;
  const isUndone = history.future.at(-1) === last.decisions;
  useEffect(() => {
    // What was pressed may be gone. The page stays where it is.
    line.current?.focus({ preventScroll: true });
  }, [last]);
  if (!isDone && !isUndone) return null;
  return (
    <div ref={line} className={styles['line']} tabIndex={-1}>
      <p role="status" className={styles['said']}>
        {isBusy ? text.working : isUndone ? text.undone : said(last.done, i18n)}
      </p>
      <Button className={styles['button']} onClick={() => (isUndone ? conversion.redo() : conversion.undo())}>
        {isUndone ? text.redo : text.undo}
      </Button>
      <CancelButton isBusy={isBusy} onCancel={() => conversion.cancel()} />
      {onGoOn && (
        <Button look="text" aria-disabled={isBusy} aria-label={text.goOn} onClick={onGoOn}>
          {i18n.messages.browse.next} ›
        </Button>
      )}
      {history.present.cells.length > 0 && <a href="#corrections">{text.corrections.link}</a>}
    </div>
  );
}

function said(done: Done, i18n: I18n): string {
  const { messages, words } = i18n;
  const text = fixMessages(words);
  switch (done.kind) {
    case 'offer':
      return doneText(done.offer, done.amount, i18n);
    case 'edit':
      return text.edited(placeText(done.place, messages).where, done.text);
    case 'taken-back':
      return text.corrections.takenBack(placeText(done.place, messages).where);
  }
}
