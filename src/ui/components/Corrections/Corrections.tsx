import { useContext, useEffect, useState } from 'react';
import type { ChangedCell } from '../../../client/index.ts';
import { countCells } from '../../../core/model/corrections.ts';
import { type Decisions, uncorrectCell } from '../../../core/model/decisions.ts';
import type { Place } from '../../../core/model/problem.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { placeText } from '../../i18n/place-text.ts';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { ChangedCells } from '../Fixes/ChangedCells.tsx';
import { FixesContext } from '../Fixes/fixes-context.ts';
import { CorrectedFile } from './CorrectedFile.tsx';
import styles from './Corrections.module.css';

interface CorrectionsProps {
  /** Those with which the data was read. */
  decisions: Decisions;
  conversion: Pick<Conversion, 'corrected' | 'corrections' | 'cancel'>;
}

const atATime = 20;

/** The cells that were corrected, each with the way back. */
export function Corrections({ decisions, conversion }: CorrectionsProps) {
  const [isOpen, setOpen] = useState(false);
  const { columns, sheets } = decisions;
  const amount = countCells(decisions.cells);
  const text = useFixMessages().corrections;
  return (
    <section id="corrections" className={styles['corrections']} aria-labelledby="corrections-title" tabIndex={-1}>
      <h3 id="corrections-title">{text.title}</h3>
      <p>
        <strong>{text.amount(amount)}</strong> {text.inJson}
      </p>
      <CorrectedFile conversion={conversion} />
      {columns.length + sheets.length > 0 && <p>{text.structure}</p>}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.show(amount)}</summary>
        {isOpen && <List decisions={decisions} conversion={conversion} />}
      </details>
    </section>
  );
}

function List({ decisions, conversion }: CorrectionsProps) {
  const { messages } = useI18n();
  const fixes = useContext(FixesContext);
  const [amount, setAmount] = useState(atATime);
  const [shown, setShown] = useState<ChangedCell[]>([]);
  const text = useFixMessages().corrections;
  useEffect(() => {
    let isCurrent = true;
    void conversion.corrections(0, amount).then((cells) => {
      if (isCurrent) setShown(cells);
    });
    return () => {
      isCurrent = false;
    };
  }, [conversion, decisions, amount]);
  const more = Math.min(100, countCells(decisions.cells) - shown.length);
  return (
    <div className={styles['list']}>
      <ChangedCells
        label={text.list}
        cells={shown}
        action={({ place }) => (
          <Button
            look="text"
            aria-label={text.takeBackAt(placeText(place, messages).where)}
            onClick={() => fixes?.decide((all) => uncorrectCell(all, cellOf(place)), { kind: 'taken-back', place })}
          >
            {text.takeBack}
          </Button>
        )}
      />
      {shown.length > 0 && more > 0 && (
        <Button look="text" onClick={() => setAmount(shown.length + more)}>
          {text.showMore(more)}
        </Button>
      )}
    </div>
  );
}

function cellOf({ file, sheet = '', row = 0, column = 0 }: Place) {
  return { ...(file !== undefined && { file }), sheet, row, column };
}
