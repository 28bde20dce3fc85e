import { useEffect, useRef } from 'react';
import type { Dictionary } from '../../../client/index.ts';
import type { Decisions } from '../../../core/model/decisions.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { type Answer, type Question, withAnswer } from '../../state/questions.ts';
import { Button } from '../Button/Button.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { type Asked, askedIn } from './question-words.ts';
import styles from './Questions.module.css';

interface QuestionItemProps {
  question: Question;
  answer: Answer | undefined;
  /** Left as it is, which decides nothing. */
  isLeft: boolean;
  showsSheet: boolean;
  dictionary: Dictionary | undefined;
  onDecide(change: (decisions: Decisions) => Decisions): void;
  onLeave(isLeft: boolean): void;
}

/** A question with its answers as buttons; or, once it is answered, a quiet line that says so. */
export function QuestionItem(props: QuestionItemProps) {
  const { question, answer, isLeft, showsSheet, dictionary, onDecide, onLeave } = props;
  const { words, standard } = useI18n();
  const text = useSheetTexts().questions;
  const { of, kind, places } = question;
  const isAnswered = answer !== undefined || isLeft;
  const item = useRef<HTMLLIElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    // What was pressed is gone: who uses the keyboard goes on from what stands there instead.
    if (wasPressed.current) item.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [isAnswered]);
  const nameOf = (path: string): string => dictionary?.find(path)?.titles[standard] ?? path;
  const decide = (value: Answer | undefined) => {
    wasPressed.current = true;
    onDecide((decisions) => withAnswer(decisions, question, value));
  };
  const leave = (wanted: boolean) => {
    wasPressed.current = true;
    onLeave(wanted);
  };
  const sheet = showsSheet && <p className={styles['sheet']}>{text.sheet(of.sheet)}</p>;
  if (isAnswered) {
    return (
      <li ref={item} data-steady className={styles['answered']}>
        <Sign kind="good" />
        <p>
          {answer === undefined ? text.left[kind](of.header) : answeredText(answer)}
          {showsSheet && <span className={styles['sheet']}> {text.sheet(of.sheet)}</span>}
        </p>
        <Button
          look="text"
          aria-label={text.changeWhat(of.header)}
          onClick={() => (answer === undefined ? leave(false) : decide(undefined))}
        >
          {text.change}
        </Button>
      </li>
    );
  }
  const asked: Asked = askedIn(question, text, words, nameOf);
  return (
    <li ref={item} data-steady className={styles['question']}>
      {sheet}
      <h3 className={styles['ask']}>{asked.ask}</h3>
      {asked.why !== undefined && <p>{asked.why}</p>}
      <p className={styles['about']}>{text.until[kind](places)}</p>
      <div className={styles['choices']}>
        {asked.choices.map(({ label, value }) => (
          <Button key={label} onClick={() => decide(value)}>
            {label}
          </Button>
        ))}
        <Button look="text" onClick={() => leave(true)}>
          {text.leave[kind]}
        </Button>
      </div>
    </li>
  );

  function answeredText(value: Answer): string {
    const { answered, orders } = text;
    const { header } = of;
    switch (kind) {
      case 'dateOrder':
        return answered.dateOrder(header, value === 'month-day' ? orders['month-day'] : orders['day-month']);
      case 'decimalMark':
        return answered.decimalMark(header, value === ',' ? ',' : '.');
      case 'digitsAreDates':
        return answered.digitsAreDates(header, value === true);
      case 'percent':
        return answered.percent(header, value === 'share');
      case 'commaSeparates':
        return value === true ? answered.commaSeparates(header) : text.left.commaSeparates(header);
      case 'totalsLeftOut':
        return answered.totalsLeftOut;
      case 'field':
        return answered.field(header, nameOf(String(value)));
    }
  }
}
