import { type ReactNode, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import styles from './Options.module.css';

interface OptionsPanelProps {
  title: string;
  lead?: string;
  /** How many options are not as they are by default: to be seen even where they are folded away. */
  changed: number;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  onReset(): void;
  children: ReactNode;
}

/** Options that few people need, folded away. */
export function OptionsPanel({ title, lead, changed, isOpen, onToggle, onReset, children }: OptionsPanelProps) {
  const { options } = useI18n().messages;
  const summary = useRef<HTMLElement>(null);
  return (
    <details className={styles['panel']} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary ref={summary}>
        {title}
        {changed > 0 && <span className={styles['badge']}>{options.changed(changed)}</span>}
      </summary>
      {isOpen && (
        <div className={styles['body']}>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
          {children}
          {changed > 0 && (
            <Button
              className={styles['reset']}
              onClick={() => {
                // The button goes away with what it takes back; whoever pressed it stays here.
                summary.current?.focus();
                onReset();
              }}
            >
              {options.reset}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}

export function OptionGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['options']}>{children}</div>
    </fieldset>
  );
}
