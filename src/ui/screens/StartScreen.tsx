import type { PickedFile } from '../../client/index.ts';
import { Button, buttonClass } from '../components/Button/Button.tsx';
import { FilePicker } from '../components/FilePicker/FilePicker.tsx';
import { ReadingOptionsPanel } from '../components/Options/ReadingOptionsPanel.tsx';
import { PasteText } from '../components/PasteText/PasteText.tsx';
import { exampleFile } from '../files/example-file.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { addressOf, firstTemplate } from '../places/place.ts';
import type { Choices } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import styles from './StartScreen.module.css';

interface StartScreenProps {
  choices: Choices;
  conversion: Conversion;
  onOpen(files: readonly PickedFile[]): void;
  /** Somebody is about to choose: time to get the worker ready. */
  onNear(): void;
}

export function StartScreen({ choices, conversion, onOpen, onNear }: StartScreenProps) {
  const { messages, language } = useI18n();
  const { start } = messages;
  return (
    <div className={styles['start']}>
      <div className={styles['intro']}>
        <h1>{start.title}</h1>
        <p className={styles['lead']}>{start.lead}</p>
      </div>
      <section className={styles['drop']} aria-label={start.files}>
        <svg className={styles['arrow']} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
          <path d="M20 5v20m-8-8 8 8 8-8M6 27v5.5a2.5 2.5 0 0 0 2.5 2.5h23a2.5 2.5 0 0 0 2.5-2.5V27" />
        </svg>
        <div className={styles['dropping']}>
          <p className={styles['dropWords']}>{start.drop}</p>
          <p className={styles['or']}>{start.or}</p>
        </div>
        <FilePicker look="main" onPick={onOpen} onNear={onNear}>
          {start.chooseFiles}
        </FilePicker>
        <FilePicker look="text" folder onPick={onOpen} onNear={onNear}>
          {start.chooseFolder}
        </FilePicker>
        <PasteText onPick={onOpen} onNear={onNear} />
      </section>
      <section className={styles['aside']} aria-labelledby="nothing-yet">
        <h2 id="nothing-yet" className={styles['asideTitle']}>
          {start.nothingYet}
        </h2>
        <a className={buttonClass('quiet')} href={addressOf(firstTemplate)}>
          {messages.templates.get}
        </a>
        <div className={styles['example']}>
          <Button
            aria-describedby="example-hint"
            onPointerEnter={onNear}
            onFocus={onNear}
            onClick={() => void exampleFile(language, start.exampleName).then((file) => onOpen([file]))}
          >
            {start.example}
          </Button>
          <p id="example-hint" className={styles['hint']}>
            {start.exampleHint}
          </p>
        </div>
        <p>
          {messages.guide.newHere} <a href={addressOf({ kind: 'guide' })}>{messages.guide.open}</a>
        </p>
      </section>
      <p className={styles['kinds']}>{start.kinds}</p>
      <div className={styles['options']}>
        <ReadingOptionsPanel choices={choices} conversion={conversion} />
      </div>
    </div>
  );
}
