import { useId, useRef } from 'react';
import type { PickedFile } from '../../../client/index.ts';
import { pickedFiles } from '../../files/picked-files.ts';
import type { OptionText } from '../../i18n/messages/options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button, buttonClass } from '../Button/Button.tsx';
import pickerStyles from '../FilePicker/FilePicker.module.css';
import styles from './Options.module.css';

interface FileOptionProps {
  text: OptionText;
  value: PickedFile | undefined;
  onChange(value: PickedFile | undefined): void;
}

/** One file that says how others are read: chosen, or dropped here rather than anywhere else on the page. */
export function FileOption({ text, value, onChange }: FileOptionProps) {
  const { file } = useI18n().messages.options;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const take = (files: Iterable<File>) => {
    const [first] = pickedFiles(files);
    if (first) onChange(first);
  };
  return (
    <div
      className={`${styles['option']} ${styles['drop']}`}
      onDrop={(event) => {
        // The page sees that the file has been taken, and does not take it too.
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <span className={styles['label']}>{text.label}</span>
      <div className={styles['file']}>
        <label className={`${buttonClass('quiet')} ${pickerStyles['picker']}`}>
          <input
            ref={field}
            type="file"
            accept=".json,application/json"
            className={pickerStyles['field']}
            aria-label={file.choose(text.label)}
            aria-describedby={id}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // So that the same file can be chosen again after it was corrected.
              event.currentTarget.value = '';
              take(files);
            }}
          />
          {file.chooseShort}
        </label>
        {value ? (
          <>
            <span className={styles['name']}>{value.name}</span>
            <Button
              look="text"
              aria-label={`${file.remove}: ${value.name}`}
              onClick={() => {
                field.current?.focus();
                onChange(undefined);
              }}
            >
              {file.remove}
            </Button>
          </>
        ) : (
          <span className={styles['hint']}>{file.orDrop}</span>
        )}
      </div>
      <p id={id} className={styles['hint']}>
        {text.hint}
      </p>
    </div>
  );
}
