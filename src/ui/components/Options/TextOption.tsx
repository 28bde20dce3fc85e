import { type KeyboardEvent, useId, useState } from 'react';
import { useAfterPress } from '../../hooks/use-after-press.ts';
import type { OptionText } from '../../i18n/messages/options.ts';
import styles from './Options.module.css';

interface TextOptionProps {
  text: OptionText;
  value: string;
  onChange(value: string): void;
  /** Several lines. */
  isLong?: boolean;
  isNumber?: boolean;
  /** Values to choose from. */
  suggestions?: readonly string[];
}

/** A text counts when one leaves the field or presses Enter: each change may read the files again. */
export function TextOption({ text, value, onChange, isLong, isNumber, suggestions }: TextOptionProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // Changed elsewhere: the options were reset.
    setKnown(value);
    setDraft(value);
  }
  const commit = () => {
    if (draft !== value) onChange(draft);
  };
  const commitAfterPress = useAfterPress(commit);
  const field = {
    id,
    value: draft,
    'aria-describedby': `${id}-hint`,
    autoCapitalize: 'none',
    spellCheck: false,
    onBlur: commitAfterPress,
  };
  return (
    <div className={styles['option']}>
      <label htmlFor={id} className={styles['label']}>
        {text.label}
      </label>
      {isLong ? (
        <textarea
          {...field}
          rows={3}
          className={styles['field']}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      ) : (
        <input
          {...field}
          type="text"
          inputMode={isNumber ? 'numeric' : 'text'}
          autoComplete="off"
          list={suggestions && `${id}-list`}
          className={styles['field']}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter') commit();
          }}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} className={styles['hint']}>
        {text.hint}
      </p>
    </div>
  );
}
