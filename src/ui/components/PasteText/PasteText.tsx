import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { PickedFile } from '../../../client/index.ts';
import { pastedFiles, textFile } from '../../files/picked-files.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import styles from './PasteText.module.css';

interface PasteTextProps {
  onPick(files: readonly PickedFile[]): void;
  /** Somebody is about to paste: time to get the worker ready. */
  onNear(): void;
}

/** Takes what is pasted anywhere on the screen; and, for those who look for it, text in a field. */
export function PasteText({ onPick, onNear }: PasteTextProps) {
  const { start } = useI18n().messages;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  usePaste(onPick, start.pastedName);

  const read = () => {
    const text = field.current?.value ?? '';
    if (text.trim() === '') field.current?.focus();
    else onPick([textFile(text, start.pastedName)]);
  };
  return (
    <details className={styles['paste']} onToggle={(event) => event.currentTarget.open && field.current?.focus()}>
      <summary className={styles['summary']}>{start.paste}</summary>
      <div className={styles['body']}>
        <label htmlFor={id}>{start.pasteHint}</label>
        <textarea id={id} ref={field} className={styles['field']} rows={6} spellCheck={false} onFocus={onNear} />
        <Button className={styles['read']} onClick={read}>
          {start.readPasted}
        </Button>
      </div>
    </details>
  );
}

function usePaste(onPaste: (files: readonly PickedFile[]) => void, name: string): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const isField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (isField || !event.clipboardData) return;
    const files = pastedFiles(event.clipboardData, name);
    if (files.length === 0) return;
    event.preventDefault();
    onPaste(files);
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => take(event);
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
