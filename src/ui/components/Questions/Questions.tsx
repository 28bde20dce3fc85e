import { useState } from 'react';
import type { Decisions } from '../../../core/model/decisions.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Conversion } from '../../state/conversion.ts';
import { answersIn, answerTo, type Question, questionsIn } from '../../state/questions.ts';
import type { ResultState } from '../../state/state.ts';
import { useFields } from '../SheetPreviews/use-fields.ts';
import { QuestionItem } from './QuestionItem.tsx';
import styles from './Questions.module.css';

export interface QuestionsProps {
  state: ResultState;
  decisions: Decisions;
  conversion: Pick<Conversion, 'decide'>;
}

/** What only the person knows, one question per column; each stays where it was first asked, so that its answer can be changed. */
export function Questions({ state, decisions, conversion }: QuestionsProps) {
  const text = useSheetTexts().questions;
  const { source, reading } = state;
  const asked = useAsked(reading.problems, decisions);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const hasSeveralSheets = new Set(asked.map(({ of }) => `${of.file} ${of.sheet}`)).size > 1;
  const fields = useFields(reading.schema === undefined ? reading.version : undefined, asked.some(isAboutField));
  const open = new Map(questionsIn(reading.problems).map((question) => [question.key, question]));
  // An answer that was taken back is asked for again at once, not when the sheets have been read once more.
  const isCurrent = (source.decisions ?? reading.decisions) === decisions;
  const items = asked.flatMap((question) => {
    const answer = answerTo(question, decisions);
    const now = open.get(question.key);
    const isOpen = answer === undefined && (now !== undefined || (!isCurrent && question.problem !== undefined));
    const isLeft = isOpen && left.has(question.key);
    return isOpen || answer !== undefined ? [{ question: now ?? question, answer, isLeft }] : [];
  });
  if (items.length === 0) return null;
  const unanswered = items.filter(({ answer, isLeft }) => answer === undefined && !isLeft).length;
  const leave = (key: string, isLeft: boolean) => {
    const next = new Set(left);
    if (isLeft) next.add(key);
    else next.delete(key);
    setLeft(next);
  };
  return (
    <section className={styles['questions']} aria-labelledby="questions">
      <h2 id="questions">{text.title(unanswered)}</h2>
      {unanswered > 0 && <p className={styles['lead']}>{text.lead}</p>}
      <ul className={styles['list']}>
        {items.map(({ question, answer, isLeft }) => (
          <QuestionItem
            key={question.key}
            question={question}
            answer={answer}
            isLeft={isLeft}
            showsSheet={hasSeveralSheets}
            dictionary={fields.dictionary}
            onDecide={conversion.decide}
            onLeave={(wanted) => leave(question.key, wanted)}
          />
        ))}
      </ul>
    </section>
  );
}

function isAboutField({ kind }: Question): boolean {
  return kind === 'field';
}

/** All that was asked or answered since the files were chosen, in the order in which it came up. */
function useAsked(problems: ResultState['reading']['problems'], decisions: Decisions): readonly Question[] {
  const [asked, setAsked] = useState<readonly Question[]>([]);
  const known = new Set(asked.map(({ key }) => key));
  const added = [...questionsIn(problems), ...answersIn(decisions)].filter(({ key }) => {
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  if (added.length === 0) return asked;
  const all = [...asked, ...added];
  setAsked(all);
  return all;
}
