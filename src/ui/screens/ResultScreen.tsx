import { type RefObject, useRef } from 'react';
import type { PickedFile } from '../../client/index.ts';
import type { Problem } from '../../core/model/problem.ts';
import { Answer } from '../components/Answer/Answer.tsx';
import { Contents } from '../components/Contents/Contents.tsx';
import { downloadLabel } from '../components/DownloadPanel/DownloadPanel.tsx';
import { FilePicker } from '../components/FilePicker/FilePicker.tsx';
import { ExcerptContext } from '../components/ProblemList/PlaceViewer.tsx';
import { ProblemList } from '../components/ProblemList/ProblemList.tsx';
import { QuestionsPart } from '../components/Questions/QuestionsPart.tsx';
import { ReviewSection } from '../components/ReviewSection/ReviewSection.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useSheetTexts } from '../i18n/sheet-texts.ts';
import type { Choices } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import type { History } from '../state/history.ts';
import { countReading } from '../state/options.ts';
import { namesOf } from '../state/source-names.ts';
import type { ResultState } from '../state/state.ts';
import { headersText } from './headers-text.ts';
import { resultParts } from './result-parts.ts';
import styles from './ResultScreen.module.css';

interface ResultScreenProps {
  state: ResultState;
  history: History;
  choices: Choices;
  conversion: Conversion;
  onOpen(files: readonly PickedFile[]): void;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Another number for other files. */
  files: number;
}

export function ResultScreen({ state, choices, conversion, history, onOpen, heading, files }: ResultScreenProps) {
  const { messages, words } = useI18n();
  const sheetTexts = useSheetTexts();
  const action = useRef<HTMLDivElement>(null);
  const { reading, output, source } = state;
  const ofFile = outputProblems(output);
  // The review lists what reading had to say, too: nothing that somebody is looking at must move there.
  const ofReading = state.review === undefined || state.review === 'stopped' ? reading.problems : [];
  const changed = countReading(choices.reading);
  const facts = [
    ...(reading.from === 'spreadsheet' ? [messages.result.sheets(reading.sheets.length)] : []),
    headersText(reading, messages, words),
    reading.schema ?? `OC4IDS ${reading.version}`,
    ...(choices.titleDraft ? [messages.titles.used(words.languageName(choices.titleDraft.language))] : []),
    ...(changed > 0 ? [messages.options.changedReading(changed)] : []),
  ].filter((fact) => fact !== undefined);
  return (
    <div className={styles['result']}>
      <div className={styles['file']}>
        <p>
          <strong>{namesOf(source, messages)}</strong>
          {facts.map((fact) => (
            <span key={fact}> · {fact}</span>
          ))}
        </p>
        <FilePicker look="quiet" onPick={onOpen}>
          {messages.result.otherFile}
        </FilePicker>
      </div>
      <ExcerptContext value={conversion.excerpt}>
        <Answer
          state={state}
          outputProblems={ofFile}
          choices={choices}
          conversion={conversion}
          heading={heading}
          action={action}
        />
        <Contents
          parts={resultParts(state, ofFile, messages, sheetTexts)}
          output={output}
          action={action}
          label={downloadLabel(messages, choices, reading)}
        />
        {reading.from === 'spreadsheet' && (
          <QuestionsPart key={files} state={state} decisions={history.present} conversion={conversion} />
        )}
        <ProblemList problems={ofReading} title={messages.problems.title} id="problems" />
        <ReviewSection review={state.review} former={state.former} reading={reading} conversion={conversion} />
      </ExcerptContext>
      {/* Places in the new file: what stands around them is in no sheet that was read. */}
      <ProblemList problems={ofFile} title={messages.problems.ofFile} id="file-problems" />
    </div>
  );
}

/** What making the file, and reading it back, had to say. */
function outputProblems(output: ResultState['output']): readonly Problem[] {
  if (output.kind !== 'ready') return [];
  return output.check === 'running' ? output.made.problems : [...output.check.problems, ...output.made.problems];
}
