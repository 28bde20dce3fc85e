import { useState } from 'react';
import type { MadeFile, Reading, Review, ReviewFileKind, ReviewWords } from '../../../client/index.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { languages } from '../../i18n/language.ts';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { reportWords } from './report-words.ts';
import styles from './ReviewFiles.module.css';

interface ReviewFilesProps {
  review: Review;
  from: Reading['from'];
  /** Name of the schema and its version. */
  version: string;
  conversion: Conversion;
}

/** All problems as a file: the worker has all places, the page has the words. */
export function ReviewFiles({ review, from, version, conversion }: ReviewFilesProps) {
  const { language, messages, sentence } = useI18n();
  const [said, setSaid] = useState('');
  const [withValues, setWithValues] = useState(false);
  const text = messages.review;

  const save = async (kind: ReviewFileKind) => {
    hand(await conversion.reviewFile(kind, words()));
  };

  const words = (): ReviewWords => ({
    language,
    name: text.fileName,
    sheetName: text.sheetName,
    sentences: review.problems.map(({ problem }) => sentence(problem)),
    severity: messages.problems.severity,
    columns: text.columns,
  });

  const saveMarked = async () => {
    const made = await conversion.marked(words());
    hand(made.ok ? made.file : undefined);
    if (made.ok && made.isCopy) setSaid(text.isCopy);
  };

  const saveReport = async () => {
    const others = languages.filter((each) => each !== language);
    const words = [language, ...others].map((each) => reportWords(review, version, each, withValues));
    hand(await conversion.report({ name: text.reportName, words, withValues }));
  };

  const hand = (file: MadeFile | undefined) => {
    setSaid(file ? '' : text.noFile);
    if (file) saveBytes(file);
  };

  return (
    <div className={styles['files']}>
      <span>{text.takeAway}</span>
      {from === 'spreadsheet' && <Button onClick={() => void saveMarked()}>{text.marked}</Button>}
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
      <span role="status">{said}</span>
    </div>
  );
}
