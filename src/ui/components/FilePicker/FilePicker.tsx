import type { ReactNode } from 'react';
import type { PickedFile } from '../../../client/index.ts';
import { pickedFiles } from '../../files/picked-files.ts';
import { buttonClass, type ButtonLook } from '../Button/Button.tsx';
import styles from './FilePicker.module.css';

interface FilePickerProps {
  look: ButtonLook;
  folder?: boolean;
  onPick(files: PickedFile[]): void;
  onNear?(): void;
  children: ReactNode;
}

/** A real file field under the label that looks like a button: it works with keyboard, screen reader and voice by itself. */
export function FilePicker({ look, folder = false, onPick, onNear, children }: FilePickerProps) {
  return (
    <label className={`${buttonClass(look)} ${styles['picker']}`} onPointerEnter={onNear}>
      <input
        type="file"
        multiple
        className={styles['field']}
        {...(folder && { webkitdirectory: '' })}
        onFocus={onNear}
        onChange={(event) => {
          const files = pickedFiles(event.currentTarget.files ?? []);
          // So that the same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
          onPick(files);
        }}
      />
      {children}
    </label>
  );
}
