import { type RefObject, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Output } from '../../state/state.ts';
import { buttonClass } from '../Button/Button.tsx';
import styles from './Contents.module.css';
import { useIsPassed } from './use-is-passed.ts';

/** A part of the page, by the id of its heading. */
export interface Part {
  id: string;
  name: string;
  /** How much there is in it. */
  amount?: number;
}

interface ContentsProps {
  parts: readonly Part[];
  output: Output;
  /** The button for the download, and its name. */
  action: RefObject<HTMLElement | null>;
  label: string;
}

/**
 * The parts of a long page, and the file again once its button is out of sight: beside the page where there is room. Where there is none, the
 * parts fold into a button below the answer, and the file stands at the foot of the screen.
 */
export function Contents({ parts, output, action, label }: ContentsProps) {
  const { messages, words } = useI18n();
  const isPassed = useIsPassed(action);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['rail']}>
      <div className={styles['held']}>
        <nav aria-label={messages.result.contents}>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-controls="parts"
            onClick={() => setOpen(!isOpen)}
          >
            {messages.result.contents}
          </button>
          <ul id="parts" className={styles['parts']} data-open={isOpen || undefined}>
            {parts.map(({ id, name, amount }) => (
              <li key={id}>
                <a className={styles['part']} href={`#${id}`}>
                  {name}
                  {amount !== undefined && <span className={styles['amount']}>{words.number(amount)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {isPassed && output.kind === 'ready' && output.url !== undefined && (
          <p className={styles['file']}>
            <a className={buttonClass('main')} href={output.url} download={output.made.name}>
              {label}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
