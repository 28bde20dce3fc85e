import { useState } from 'react';
import { copyText } from '../../files/copy-text.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './FieldArticle.module.css';

/** Copies a text, and says beside it, also to those who cannot see it, that it did. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const words = useI18n().messages.fields;
  const [outcome, setOutcome] = useState<boolean>();
  const copy = async () => {
    setOutcome(undefined);
    setOutcome(await copyText(text));
  };
  return (
    <span className={styles['copying']}>
      <button type="button" className={styles['copy']} aria-label={words.copyWhat(name)} onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" className={styles['copied']}>
        {outcome !== undefined && (outcome ? words.copied : words.notCopied)}
      </span>
    </span>
  );
}
