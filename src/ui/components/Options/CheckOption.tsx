import { useId } from 'react';
import type { OptionText } from '../../i18n/messages/options.ts';
import styles from './Options.module.css';

interface CheckOptionProps {
  text: OptionText;
  value: boolean;
  onChange(value: boolean): void;
}

export function CheckOption({ text, value, onChange }: CheckOptionProps) {
  const id = useId();
  return (
    <div className={styles['option']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={value}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {text.label}
      </label>
      <p id={id} className={styles['hint']}>
        {text.hint}
      </p>
    </div>
  );
}
