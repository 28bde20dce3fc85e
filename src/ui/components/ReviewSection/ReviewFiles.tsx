import { useState } from 'react';
import type { MadeFile, Review, ReviewFileKind } from '../../../client/index.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { languages } from '../../i18n/language.ts';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { reportWords } from './report-words.ts';
import styles from './ReviewSection.module.css';

interface ReviewFilesProps {
  review: Review;
  /** Name of the schema and its version. */
  version: string;
  conversion: Conversion;
}

/** All problems as a file: the worker has all places, the page has the words. */
export function ReviewFiles({ review, version, conversion }: ReviewFilesProps) {
  const { language, messages, sentence } = useI18n();
  const [hasFailed, setFailed] = useState(false);
  const [withValues, setWithValues] = useState(false);
  const text = messages.review;

  const save = async (kind: ReviewFileKind) => {
    const file = await conversion.reviewFile(kind, {
      language,
      name: text.fileName,
      sentences: review.problems.map(({ problem }) => sentence(problem)),
      severity: messages.problems.severity,
      columns: text.columns,
    });
    hand(file);
  };

  const saveReport = async () => {
    const others = languages.filter((each) => each !== language);
    const words = [language, ...others].map((each) => reportWords(review, version, each, withValues));
    hand(await conversion.report({ name: text.reportName, words, withValues }));
  };

  const hand = (file: MadeFile | undefined) => {
    setFailed(!file);
    if (file) saveBytes(file);
  };

  return (
    <div className={styles['files']}>
      <span>{text.takeAway}</span>
      {(['csv', 'json'] as const).map((kind) => (
        <Button key={kind} onClick={() => void save(kind)}>
          {text.files[kind]}
        </Button>
      ))}
      <Button onClick={() => void saveReport()}>{text.report}</Button>
      <label className={styles['check']}>
        <input type="checkbox" checked={withValues} onChange={(event) => setWithValues(event.currentTarget.checked)} />
        {text.withValues}
      </label>
      <span role="status">{hasFailed ? text.noFile : ''}</span>
    </div>
  );
}
