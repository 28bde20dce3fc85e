import { useState } from 'react';
import type { Decisions } from '../../../core/model/decisions.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import styles from './SaveRecipe.module.css';

interface SaveRecipeProps {
  decisions: Decisions;
  conversion: Pick<Conversion, 'recipe'>;
}

/** Keeps what was decided for the next file; there once something was decided that the next file could use. */
export function SaveRecipe({ decisions, conversion }: SaveRecipeProps) {
  const text = useI18n().messages.recipe;
  const [isFailed, setFailed] = useState(false);
  const decided = countDecisions(decisions);
  if (decided === 0) return null;

  const save = async () => {
    const file = await conversion.recipe();
    setFailed(!file);
    if (file) await saveBytes(file);
  };
  return (
    <section className={styles['recipe']} aria-labelledby="recipe">
      <h3 id="recipe">{text.title}</h3>
      <p className={styles['lead']}>
        {text.lead(decided)} {decisions.cells.length > 0 && text.notCells}
      </p>
      <Button onClick={() => void save()}>{text.save}</Button>
      <p role="status">{isFailed && text.failed}</p>
    </section>
  );
}

/** Decisions of structure: those about rows one by one, and cells, are for this file alone. */
function countDecisions({ sheets, columns }: Decisions): number {
  const ofSheets = sheets.map(({ file: _, sheet: _sheet, rowsLeftOut: _rows, ...decision }) => decision);
  const ofColumns = columns.map(({ file: _, sheet: _sheet, header: _header, nth: _nth, ...decision }) => decision);
  return [...ofSheets, ...ofColumns].reduce((sum, decision) => sum + Object.keys(decision).length, 0);
}
