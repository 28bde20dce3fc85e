import { type ReactNode, useRef, useState } from 'react';
import type { MadeFile, Review, ReviewFileKind, ReviewWords } from '../../../client/index.ts';
import { saveBytes } from '../../files/save-file.ts';
import { createI18n, useI18n } from '../../i18n/i18n-context.tsx';
import { languages, loadCatalogue } from '../../i18n/catalogues.ts';
import { unlessAborted } from '../../state/unless-aborted.ts';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import { reportWords, sentencesName, withoutValues } from './report-words.ts';
import styles from './ReviewFiles.module.css';

interface ReviewFilesProps {
  review: Review;
  /** Name of the schema and its version. */
  version: string;
  conversion: Conversion;
}

/** What became of the last file that was asked for. A copy waits until the person has read what it lacks. */
type Outcome = { said: string; copy?: MadeFile };

/** The review as files: the worker has all places, the page has the words. */
export function ReviewFiles({ review, version, conversion }: ReviewFilesProps) {
  const { language, messages, sentence, words } = useI18n();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  const [withValues, setWithValues] = useState(false);
  const { problems, review: names, takeAway: text } = messages;
  const { markable } = review;

  const { counts } = review.overview;
  const hasProblems = counts.error + counts.warning + counts.note > 0;

  const reviewWords = (): ReviewWords => ({
    language,
    // Where the comma stands in numbers, Excel splits at semicolons.
    delimiter: words.number(0.5).includes(',') ? ';' : ',',
    name: names.fileName,
    sheetName: names.sheetName,
    sentences: language,
    severity: problems.severity,
    columns: names.columns,
  });

  const isStopped = useRef(false);
  const work = async (make: () => Promise<Outcome>) => {
    if (isBusy) return;
    setBusy(true);
    isStopped.current = false;
    setOutcome({ said: text.preparing });
    try {
      const made = await unlessAborted(make());
      setOutcome(made && !isStopped.current ? made : { said: messages.result.stopped });
    } finally {
      setBusy(false);
    }
  };

  const hand = async (file: MadeFile | undefined): Promise<Outcome> => {
    if (file) await saveBytes(file);
    return { said: file ? '' : text.noFile };
  };

  const marked = async (): Promise<Outcome> => {
    await conversion.found.tell(language, sentence);
    const made = await conversion.marked(reviewWords());
    if (!made.ok) return hand(undefined);
    const notes = made.notesLeftOut > 0 ? text.notesLeftOut(made.notesLeftOut) : '';
    // What was promised was the file itself: what it is instead is said before it is saved.
    if (made.isCopy && markable === 'own') return { said: `${text.onlyCopy} ${notes}`, copy: made.file };
    await saveBytes(made.file);
    return { said: notes };
  };

  const report = async (): Promise<Outcome> => {
    const others = languages.filter((each) => each !== language);
    for (const each of [language, ...others]) {
      await loadCatalogue(each);
      const { sentence: inWords } = createI18n(each);
      await conversion.found.tell(sentencesName(each, withValues), (problem, places) =>
        inWords(withValues ? problem : withoutValues(problem), places),
      );
    }
    const inEach = [language, ...others].map((each) => reportWords(review, version, each, withValues));
    return hand(await conversion.report({ name: names.reportName, words: inEach, withValues }));
  };

  const list = async (kind: ReviewFileKind): Promise<Outcome> => {
    await conversion.found.tell(language, sentence);
    return hand(await conversion.reviewFile(kind, reviewWords()));
  };
  const { copy, said } = outcome;
  return (
    <div className={styles['files']} role="group" aria-labelledby="take-away">
      <h2 id="take-away">{text.title}</h2>
      <ul className={styles['list']}>
        {hasProblems && markable && (
          <FileItem hint={text.markedHint[markable]} isBusy={isBusy} onMake={() => void work(marked)}>
            {text.marked}
          </FileItem>
        )}
        <FileItem
          hint={text.reportHint}
          isBusy={isBusy}
          onMake={() => void work(report)}
          choice={
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={withValues}
                onChange={(event) => setWithValues(event.currentTarget.checked)}
              />
              {text.withValues}
            </label>
          }
        >
          {text.report}
        </FileItem>
        {hasProblems &&
          (['csv', 'json'] as const).map((kind) => (
            <FileItem key={kind} hint={text.filesHint[kind]} isBusy={isBusy} onMake={() => void work(() => list(kind))}>
              {text.files[kind]}
            </FileItem>
          ))}
      </ul>
      <p role="status">{said}</p>
      <CancelButton
        isBusy={isBusy}
        onCancel={() => {
          isStopped.current = true;
          conversion.cancel();
        }}
      />
      {copy && <Button onClick={() => void hand(copy).then(setOutcome)}>{text.saveCopy}</Button>}
    </div>
  );
}

interface FileItemProps {
  hint: string;
  isBusy: boolean;
  onMake(): void;
  /** What can be chosen about the file. */
  choice?: ReactNode;
  /** What the button says. */
  children: ReactNode;
}

function FileItem({ hint, isBusy, onMake, choice, children }: FileItemProps) {
  return (
    <li className={styles['item']}>
      <Button aria-disabled={isBusy} onClick={onMake}>
        {children}
      </Button>
      <div className={styles['about']}>
        {choice}
        <p className={styles['hint']}>{hint}</p>
      </div>
    </li>
  );
}
