import { useState } from 'react';
import type { SheetReport } from '../../../client/index.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Choices } from '../../state/choices.ts';
import type { Conversion } from '../../state/conversion.ts';
import type { History } from '../../state/history.ts';
import type { FailedState, ResultState } from '../../state/state.ts';
import { DecisionBar } from './DecisionBar.tsx';
import { SheetItem } from './SheetItem.tsx';
import styles from './SheetPreviews.module.css';
import { useFields } from './use-fields.ts';

export interface SheetPreviewsProps {
  state: ResultState | FailedState;
  sheets: readonly SheetReport[];
  choices: Choices;
  history: History;
  conversion: Pick<Conversion, 'decide' | 'undo' | 'redo' | 'preview'>;
}

/** Each sheet as it was understood, to be looked into and changed, with the way back from each change. */
export function SheetPreviews({ state, sheets, choices, history, conversion }: SheetPreviewsProps) {
  const text = useSheetTexts().preview;
  const shown = sheets.map((sheet, index) => ({ sheet, index, key: keyOf(sheets, index) }));
  const ours = shown.filter(({ sheet }) => sheet.role !== 'own');
  // Of a failure, the first sheet is what it is about.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(
    () => new Set(state.kind === 'failed' ? ours.slice(0, 1).map(({ key }) => key) : []),
  );
  const hasOwnSchema =
    state.kind === 'result' ? state.reading.schema !== undefined : choices.reading.schema !== undefined;
  const fields = useFields(hasOwnSchema ? undefined : choices.version, toggled.size > 0);
  const hasFiles = new Set(sheets.map(({ file }) => file)).size > 1;
  const problems = state.kind === 'result' ? state.reading.problems : [];
  return (
    <section className={styles['sheets']} aria-labelledby="sheets">
      <h2 id="sheets">{text.title}</h2>
      <p className={styles['lead']}>{state.kind === 'failed' ? text.leadFailed : text.lead}</p>
      <DecisionBar history={history} conversion={conversion} />
      <ul className={styles['list']}>
        {ours.map(({ sheet, index, key }) => (
          <SheetItem
            key={key}
            sheet={sheet}
            index={index}
            name={text.sheet(sheet.name, hasFiles ? sheet.file : undefined)}
            isOpen={toggled.has(key)}
            onToggle={() => setToggled(withToggled(toggled, key))}
            source={state.source}
            problems={problems}
            decisions={history.present}
            fields={fields}
            version={hasOwnSchema ? undefined : choices.version}
            conversion={conversion}
          />
        ))}
      </ul>
    </section>
  );
}

/** Which sheet it is, also when another comes before it: by its name, and which of those with that name. */
function keyOf(sheets: readonly SheetReport[], index: number): string {
  const { file, name } = sheets[index]!;
  const before = sheets.slice(0, index).filter((each) => each.name === name && each.file === file).length;
  return JSON.stringify([file, name, before]);
}

function withToggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
