import { useRef, useState } from 'react';
import type { Corrected, MadeFile } from '../../../client/index.ts';
import { saveBytes } from '../../files/save-file.ts';
import type { FixMessages } from '../../i18n/messages/fixes.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import styles from './Corrections.module.css';

/** What became of the file. A copy waits until the person has read what it lacks. */
interface Outcome {
  said: string;
  copy?: MadeFile;
}

/** The person's own spreadsheet with only the corrected cells changed. */
export function CorrectedFile({ conversion }: { conversion: Pick<Conversion, 'corrected' | 'cancel'> }) {
  const { sentence, messages } = useI18n();
  const isStopped = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  const text = useFixMessages().corrections;
  const { columns, fileName, sheetName } = text;

  const make = async (): Promise<Outcome> => {
    const made = await conversion.corrected({ name: fileName, sheetName, columns });
    if (!made.ok) {
      const said = made.problems.map((problem) => Object.values(sentence(problem)).join(' '));
      return { said: said.join(' ') || text.failed };
    }
    if (made.isCopy) return { said: `${text.copy} ${factsOf(made, text)}`, copy: made.file };
    await saveBytes(made.file);
    return { said: factsOf(made, text) };
  };
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    isStopped.current = false;
    setOutcome({ said: text.preparing });
    try {
      const made = await make();
      setOutcome(isStopped.current ? { said: messages.result.stopped } : made);
    } finally {
      setBusy(false);
    }
  };
  const { copy, said } = outcome;
  return (
    <div className={styles['file']}>
      <Button aria-disabled={isBusy} onClick={() => void press()}>
        {text.download}
      </Button>
      <p role="status">{said}</p>
      <CancelButton
        isBusy={isBusy}
        onCancel={() => {
          isStopped.current = true;
          conversion.cancel();
        }}
      />
      {copy && (
        <Button
          onClick={() => {
            void saveBytes(copy);
            setOutcome({ said: '' });
          }}
        >
          {text.saveCopy}
        </Button>
      )}
    </div>
  );
}

function factsOf(made: Corrected, text: FixMessages['corrections']): string {
  const { changed, hasFormulas, isListed, isUtf8Now } = made;
  const facts = [text.saved(changed), isListed && text.listed, hasFormulas && text.formulas, isUtf8Now && text.utf8];
  return facts.filter((fact) => fact !== false).join(' ');
}
