import { useState } from 'react';
import type { Review, ReviewFileKind } from '../../../client/index.ts';
import { saveFile } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import styles from './ReviewSection.module.css';

/** All problems as a file: the worker has all places, the page has the words. */
export function ReviewFiles({ review, conversion }: { review: Review; conversion: Conversion }) {
  const { language, messages, sentence } = useI18n();
  const [hasFailed, setFailed] = useState(false);
  const text = messages.review;

  const save = async (kind: ReviewFileKind) => {
    const file = await conversion.reviewFile(kind, {
      language,
      name: text.fileName,
      sentences: review.problems.map(({ problem }) => sentence(problem)),
      severity: messages.problems.severity,
      columns: text.columns,
    });
    setFailed(!file);
    if (!file) return;
    const url = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mime }));
    saveFile(url, file.name);
    // The browser has taken it over by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  return (
    <div className={styles['files']}>
      <span>{text.takeAway}</span>
      {(['csv', 'json'] as const).map((kind) => (
        <Button key={kind} onClick={() => void save(kind)}>
          {text.files[kind]}
        </Button>
      ))}
      <span role="status">{hasFailed ? text.noFile : ''}</span>
    </div>
  );
}
