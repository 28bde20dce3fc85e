import { useState } from 'react';
import type { TemplateChooser } from '../../../client/index.ts';
import type { TemplatePlan } from '../../../core/model/template-choice.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { FilePicker } from '../FilePicker/FilePicker.tsx';
import styles from './Templates.module.css';

interface KeepChoiceProps {
  chooser: TemplateChooser;
  plan: TemplatePlan;
  onOpen(plan: TemplatePlan): void;
}

/** A choice as a small file, there and back; it is in the address, too. */
export function KeepChoice({ chooser, plan, onOpen }: KeepChoiceProps) {
  const { messages, words } = useI18n();
  const text = messages.templates;
  const [said, setSaid] = useState('');

  const open = async ({ name, file }: { name: string; file: Blob }) => {
    const kept = chooser.fromText(await file.text().catch(() => ''));
    if (!kept) {
      setSaid(text.notAChoice(name));
      return;
    }
    onOpen(kept.plan);
    setSaid(
      [text.loaded(name), ...(kept.unknown.length > 0 ? [text.unknown(words.list(kept.unknown))] : [])].join(' '),
    );
  };

  return (
    <div className={styles['keep']}>
      <h2 className={styles['title']}>{text.keep}</h2>
      <p className={styles['hint']}>{text.keepHint}</p>
      <div className={styles['buttons']}>
        <Button
          look="text"
          onClick={() => {
            const bytes = new TextEncoder().encode(chooser.toText(plan));
            void saveBytes({ name: text.choiceName, mime: 'application/json', bytes });
          }}
        >
          {text.save}
        </Button>
        <FilePicker look="text" onPick={([first]) => first && void open(first)}>
          {text.load}
        </FilePicker>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </div>
  );
}
