import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from 'react';
import type { Excerpt } from '../../../client/index.ts';
import type { Place } from '../../../core/model/problem.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { placeText } from '../../i18n/place-text.ts';
import { Button } from '../Button/Button.tsx';
import { ExcerptContext } from '../ProblemList/PlaceViewer.tsx';
import styles from './Fixes.module.css';
import type { Fixes } from './fixes-context.ts';

interface EditCellProps {
  place: Place;
  fixes: Fixes;
}

/** Another text for a cell. */
export function EditCell({ place, fixes }: EditCellProps) {
  const { messages } = useI18n();
  const excerpt = useContext(ExcerptContext);
  const [text, setText] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const id = useId();
  const words = useFixMessages();
  const { where } = placeText(place, messages);
  const isOpen = text !== undefined;
  useEffect(() => {
    if (isOpen) {
      field.current?.focus();
      field.current?.select();
    } else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const open = async () => {
    const around = await excerpt?.(place);
    if (around && 'rows' in around) setText(textOf(around, place));
  };
  const save = async () => {
    const fix = await fixes.edit(place, text ?? '');
    setText(undefined);
    if (fix) fixes.carryOut(fix, { kind: 'edit', place, text: text ?? '' });
  };
  const onKey = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, key, nativeEvent, shiftKey } = event;
    // Enter also ends what is being composed from several keys. With another key, it begins a line.
    if (key === 'Enter' && !altKey && !ctrlKey && !shiftKey && !nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
    if (key === 'Escape') setText(undefined);
  };
  if (!isOpen) {
    return (
      <Button ref={button} look="text" onClick={() => void open()}>
        {words.edit}
      </Button>
    );
  }
  return (
    <div className={styles['edit']}>
      <label htmlFor={id}>{words.editLabel(where)}</label>
      <textarea
        ref={field}
        id={id}
        className={styles['field']}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <div className={styles['offer']}>
        <Button className={styles['button']} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button look="text" onClick={() => setText(undefined)}>
          {words.cancel}
        </Button>
        <span id={`${id}-hint`} className={styles['hint']}>
          {words.editHint}
        </span>
      </div>
    </div>
  );
}

function textOf({ columns, rows, whole }: Excerpt, { row, column }: Place): string {
  const cells = rows.find((each) => each.row === row)?.cells;
  return whole ?? cells?.[columns.findIndex((each) => each === column)] ?? '';
}
