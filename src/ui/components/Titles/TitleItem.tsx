import { useId, useState } from 'react';
import type { TitleFault, TitleRow } from '../../../client/index.ts';
import { useAfterPress } from '../../hooks/use-after-press.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { capital } from '../../i18n/sentence.ts';
import type { Workbench } from '../../i18n/messages/workbench.ts';
import type { Words } from '../../i18n/words.ts';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import { PathCode } from '../Fields/PathCode.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Titles.module.css';
import { useWorkbenchText } from './use-workbench-text.ts';

interface TitleItemProps {
  row: TitleRow;
  /** In the language of the draft; '' where there is none. */
  title: string;
  language: string;
  languageName: string;
  faults: readonly TitleFault[];
  onChange(title: string): void;
}

/** One English string with all that is called so, and its title in the draft. It counts when one leaves the field or presses Enter. */
export function TitleItem({ row, title, language, languageName, faults, onChange }: TitleItemProps) {
  const { words } = useI18n();
  const text = useWorkbenchText().list;
  const id = useId();
  const [typed, setTyped] = useState(title);
  const [known, setKnown] = useState(title);
  if (title !== known) {
    // Changed elsewhere: taken back, or by a file.
    setKnown(title);
    setTyped(title);
  }
  const commit = () => {
    if (typed !== title) onChange(typed);
  };
  const commitAfterPress = useAfterPress(commit);
  const { english, spanish, status } = row;
  return (
    <div className={styles['item']}>
      <div className={styles['source']}>
        <strong lang="en">{english}</strong>
        <Uses row={row} />
        {!language.toLowerCase().startsWith('es') && spanish !== undefined && (
          <p className={styles['hint']}>
            {text.spanish}: <span lang="es">{spanish}</span>
          </p>
        )}
        <p className={styles['hint']}>
          {text.status}: {text.statuses[status]}
        </p>
      </div>
      <div className={styles['group']}>
        <label htmlFor={id} className={styles['label']}>
          {capital(languageName)}
        </label>
        <input
          id={id}
          className={styles['field']}
          type="text"
          lang={language}
          autoComplete="off"
          aria-label={`${text.edit(words.quote(english))}, ${languageName}`}
          aria-describedby={`${id}-faults`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commitAfterPress}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
        <ul id={`${id}-faults`} className={styles['faults']}>
          {faults.map((fault) => (
            <li key={fault.kind}>
              <Sign kind={fault.kind === 'sibling' ? 'error' : fault.kind === 'missing' ? 'note' : 'warning'} />
              <span>{faultText(fault, text, words)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Where it stands; fields link to the dictionary. */
function Uses({ row: { uses, group } }: { row: TitleRow }) {
  const text = useWorkbenchText().list;
  const [first = '', ...others] = uses;
  return (
    <div className={styles['uses']}>
      {group === 'fields' ? (
        <FieldLink path={first}>
          <PathCode path={first} />
        </FieldLink>
      ) : (
        <PathCode path={first} />
      )}
      {others.length > 0 && (
        <details>
          <summary className={styles['more']}>{text.more(others.length)}</summary>
          <ul className={styles['paths']}>
            {others.map((use) => (
              <li key={use}>
                <PathCode path={use} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function faultText(fault: TitleFault, { faults, groups }: Workbench['list'], { quote }: Words): string {
  switch (fault.kind) {
    case 'missing':
    case 'number':
    case 'spaces':
      return faults[fault.kind]();
    case 'sibling':
      return faults.sibling(fault.of, fault.other);
    case 'long':
      return faults.long(fault.letters, fault.limit);
    case 'character':
      return faults.character(quote(fault.character));
    case 'differs':
      return faults.differs(quote(fault.english), quote(fault.title), groups[fault.group]);
  }
}
