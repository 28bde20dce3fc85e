import { useI18n } from '../../i18n/i18n-context.tsx';
import type { CheckResult } from '../../../client/index.ts';
import type { ReceiptSummary } from '../../state/receipt-summary.ts';
import { CancelButton } from '../Progress/CancelButton.tsx';
import styles from './Receipt.module.css';

interface ReceiptProps {
  summary: ReceiptSummary;
  check: CheckResult | 'running';
  /** Ends reading the new file back; absent where another button does. */
  onCancel: (() => void) | undefined;
}

/** What became of the values, in numbers. “Nothing was lost” stands there only when the numbers say so. */
export function Receipt({ summary, check, onCancel }: ReceiptProps) {
  const { messages, words } = useI18n();
  const { receipt } = messages;
  const { read, written, repeated, setAside, changed, added, leftOut, nothingLost, unread } = summary;
  return (
    <div className={styles['receipt']}>
      <h2 className={styles['title']}>{receipt.title}</h2>
      {nothingLost ? (
        <p>{repeated > 0 ? receipt.nothingLostRepeated(read, written, repeated) : receipt.nothingLost(read)}</p>
      ) : (
        <>
          <p>{receipt.lost(read)}</p>
          <ul className={styles['parts']}>
            <Part amount={words.number(written)} label={receipt.written} />
            {repeated > 0 && <Part amount={words.number(repeated)} label={receipt.repeated} />}
            {setAside > 0 && <Part amount={words.number(setAside)} label={receipt.setAside} />}
            {leftOut > 0 && <Part amount={words.number(leftOut)} label={receipt.leftOut} />}
          </ul>
        </>
      )}
      {unread.length > 0 && <p>{receipt.unread(unread.length, words.list(unread.map(words.quote)))}</p>}
      {added > 0 && <p>{receipt.added(added)}</p>}
      {changed > 0 && <p>{receipt.changed(changed)}</p>}
      {check === 'running' && (
        <>
          <p>{receipt.checking}</p>
          {onCancel && <CancelButton isBusy onCancel={onCancel} />}
        </>
      )}
      {check !== 'running' && check.outcome === 'same' && <p>{receipt.checked}</p>}
      {check !== 'running' && check.outcome === 'differs' && <p>{receipt.differs}</p>}
      {check !== 'running' && check.reason !== undefined && <p>{receipt.notChecked[check.reason]}</p>}
    </div>
  );
}

function Part({ amount, label }: { amount: string; label: string }) {
  return (
    <li>
      <strong>{amount}</strong> <span>{label}</span>
    </li>
  );
}
