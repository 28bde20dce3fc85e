import { useId } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { plainReading } from '../../state/options.ts';
import styles from './Options.module.css';
import { TextOption } from './TextOption.tsx';

interface TimeZoneOptionProps {
  value: string;
  onChange(value: string): void;
}

/** The person's own zone first; all that the browser knows, or a text where it does not say what it knows. */
export function TimeZoneOption({ value, onChange }: TimeZoneOptionProps) {
  const { timeZone: text } = useI18n().messages.options;
  const id = useId();
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const first = [...new Set([own, plainReading.timeZone].filter((zone) => zone !== ''))];
  // Not every browser that is in use has the list.
  const known = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
  if (known.length === 0) return <TextOption text={text} value={value} onChange={onChange} suggestions={first} />;
  const zones = [...new Set([...first, ...(first.includes(value) ? [] : [value]), ...known])];
  return (
    <div className={styles['option']}>
      <label htmlFor={id} className={styles['label']}>
        {text.label}
      </label>
      <select
        id={id}
        className={styles['field']}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone === own && zone !== plainReading.timeZone ? text.yours(zone) : zone}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className={styles['hint']}>
        {text.hint}
      </p>
    </div>
  );
}
