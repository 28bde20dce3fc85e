import { useEffect, useRef, useState } from 'react';
import type { Reading, UpgradeStep } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import styles from './ReviewSection.module.css';

interface UpgradeProps {
  /** What could be done; absent where there is nothing, or while it is not known yet. */
  offered: readonly UpgradeStep[] | undefined;
  reading: Reading;
  conversion: Conversion;
}

/** The offer to bring the data up to the version of the standard; then what was done, and the way back. */
export function Upgrade({ offered, reading, conversion }: UpgradeProps) {
  const text = useI18n().messages.upgrade;
  const { upgraded, version } = reading;
  const [isUndone, setUndone] = useState(false);
  // The button that was pressed is gone when its work is done: who uses the keyboard goes on from what it says instead.
  const outcome = useRef<HTMLParagraphElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    if (wasPressed.current) outcome.current?.focus();
    wasPressed.current = false;
  }, [upgraded]);
  const press = (isWanted: boolean) => {
    wasPressed.current = true;
    setUndone(!isWanted);
    void conversion.upgrade(isWanted);
  };
  if (upgraded) {
    const added = upgraded.reduce((sum, step) => sum + step.added, 0);
    return (
      <div className={styles['upgrade']}>
        <p ref={outcome} tabIndex={-1}>
          {text.done(version)}
        </p>
        <ul>
          {upgraded.map((step) => (
            <li key={step.from}>
              {text.moved(step.moved, step.from, step.to)} {step.left > 0 && text.left(step.left, step.from)}
            </li>
          ))}
          {added > 0 && <li>{text.added(added)}</li>}
        </ul>
        <Button onClick={() => press(false)}>{text.undo}</Button>
      </div>
    );
  }
  if (!offered && !isUndone) return null;
  return (
    <div className={styles['upgrade']}>
      {isUndone && (
        <p ref={outcome} tabIndex={-1}>
          {text.undone}
        </p>
      )}
      {offered && (
        <>
          <p>{text.offer(offered.length, version)}</p>
          <Button onClick={() => press(true)}>{text.doIt(version)}</Button>
        </>
      )}
    </div>
  );
}
