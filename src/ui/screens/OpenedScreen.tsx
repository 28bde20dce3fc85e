import { type RefObject, useEffect, useRef } from 'react';
import type { PickedFile, SheetReport } from '../../client/index.ts';
import { PlacesContext } from '../components/ProblemList/places-context.ts';
import { ReadingOptionsPanel } from '../components/Options/ReadingOptionsPanel.tsx';
import { SaveRecipe } from '../components/Recipe/SaveRecipe.tsx';
import { SheetPreviewsPart } from '../components/SheetPreviews/SheetPreviewsPart.tsx';
import { SourceMaps } from '../components/SourceMaps/SourceMaps.tsx';
import { Steady } from '../components/Steady/Steady.tsx';
import { WhatWeRead } from '../components/WhatWeRead/WhatWeRead.tsx';
import type { Choices } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import type { History } from '../state/history.ts';
import type { FailedState, ResultState } from '../state/state.ts';
import { FailedScreen } from './FailedScreen.tsx';
import styles from './OpenedScreen.module.css';
import { ResultScreen } from './ResultScreen.tsx';

export interface OpenedScreenProps {
  state: FailedState | ResultState;
  choices: Choices;
  history: History;
  conversion: Conversion;
  onOpen(files: readonly PickedFile[]): void;
}

/**
 * What came of the files: a result, or none yet. The sheets below are the same in both, so that somebody who says what a column holds,
 * and so makes a result of a failure, goes on where they are.
 */
export function OpenedScreen({ state, choices, history, conversion, onOpen }: OpenedScreenProps) {
  const [heading, arrive] = useOpenedHeading(state);
  const isResult = state.kind === 'result';
  const sheets = sheetsOf(state);
  const files = numberOf(state.source.files);
  return (
    <PlacesContext value={conversion.morePlaces}>
      <Steady>
        <div className={styles['opened']} data-kind={state.kind}>
          {state.kind === 'result' ? (
            <ResultScreen
              state={state}
              choices={choices}
              history={history}
              conversion={conversion}
              onOpen={onOpen}
              heading={heading}
              files={files}
            />
          ) : (
            <FailedScreen
              state={state}
              choices={choices}
              conversion={conversion}
              onOpen={onOpen}
              onBack={() => {
                arrive();
                conversion.goBack();
              }}
              heading={heading}
            />
          )}
          <div className={styles['read']}>
            {isResult && <WhatWeRead reading={state.reading} conversion={conversion} />}
            {sheets.length > 0 && (
              <div className={styles['sheets']}>
                <SheetPreviewsPart
                  key={files}
                  state={state}
                  sheets={sheets}
                  choices={choices}
                  history={history}
                  conversion={conversion}
                />
              </div>
            )}
            {isResult && state.reading.from === 'spreadsheet' && (
              <SaveRecipe decisions={state.reading.decisions} conversion={conversion} />
            )}
            {isResult && <ReadingOptionsPanel choices={choices} conversion={conversion} />}
            {isResult && state.reading.from === 'spreadsheet' && <SourceMaps conversion={conversion} />}
          </div>
        </div>
      </Steady>
    </PlacesContext>
  );
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for each choice of files: what is opened, answered or left of one is not of the next. */
function numberOf(files: object): number {
  const number = numbers.get(files) ?? ++last;
  numbers.set(files, number);
  return number;
}

function sheetsOf(state: FailedState | ResultState): readonly SheetReport[] {
  return state.kind === 'result' ? state.reading.sheets : (state.open?.sheets ?? []);
}

/**
 * The heading, which gets the focus when something else was opened, or could not be. Not when the same was only read with other
 * decisions, or another version: who changes these goes on from there. The function makes it get the focus next time all the same.
 */
function useOpenedHeading({
  kind,
  source,
}: FailedState | ResultState): [RefObject<HTMLHeadingElement | null>, () => void] {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Pick<FailedState | ResultState, 'kind' | 'source'>>(undefined);
  const isExpected = useRef(false);
  useEffect(() => {
    const last = before.current;
    before.current = { kind, source };
    const isDecided = last?.source.options === source.options;
    const isReadAgain = last?.kind === 'result' && kind === 'result' && last.source.files === source.files;
    if ((!isDecided && !isReadAgain) || isExpected.current) heading.current?.focus();
    isExpected.current = false;
  }, [kind, source]);
  // Hidden while another place of the app is shown, it is arrived at again.
  useEffect(
    () => () => {
      before.current = undefined;
    },
    [],
  );
  return [heading, () => (isExpected.current = true)];
}
