import { useId } from 'react';
import styles from './Choice.module.css';

interface Option<V extends string> {
  value: V;
  label: string;
  /** Where the label is in another language than the page. */
  lang?: string;
}

interface ChoiceProps<V extends string> {
  legend: string;
  options: readonly Option<V>[];
  value: V;
  onChoose(value: V): void;
}

/** One of a few: real radio buttons, so that arrow keys and screen readers know what to do. */
export function Choice<V extends string>({ legend, options, value, onChoose }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
