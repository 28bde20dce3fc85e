import type { SheetReport, Source } from '../../../client/index.ts';
import type { Decisions } from '../../../core/model/decisions.ts';
import { isAbout } from '../../../core/model/sheet-name.ts';
import type { StandardVersion } from '../../../core/model/options.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Conversion } from '../../state/conversion.ts';
import { SheetContents } from './SheetContents.tsx';
import styles from './SheetPreviews.module.css';
import type { Fields } from './use-fields.ts';

export interface SheetItemProps {
  sheet: SheetReport;
  /** In the reading. */
  index: number;
  name: string;
  isOpen: boolean;
  onToggle(): void;
  /** What the sheet was read as: when it changes, what is shown of the sheet does, too. */
  source: Source;
  problems: readonly Problem[];
  decisions: Decisions;
  fields: Fields;
  /** Of the standard; absent where the files are read by another schema. */
  version: StandardVersion | undefined;
  conversion: Pick<Conversion, 'decide' | 'preview'>;
}

/** A sheet with what it was taken for in a line; opened, its columns and rows. */
export function SheetItem(props: SheetItemProps) {
  const { sheet, name, isOpen, onToggle, decisions } = props;
  const text = useSheetTexts().preview;
  const isLeftOut = decisions.sheets.some((each) => each.leftOut && isAbout(each, sheet));
  const facts = isLeftOut
    ? [text.sheetLeftOut]
    : sheet.role === 'ignored' || sheet.headerRow === null
      ? [text.roles[sheet.role]]
      : [text.roles[sheet.role], text.summary(sheet.columns, sheet.additional)];
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['toggle']} aria-expanded={isOpen} data-steady onClick={onToggle}>
        <svg className={styles['arrow']} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="m4 2 4 4-4 4" />
        </svg>
        <span className={styles['name']}>{name}</span> <span className={styles['facts']}>{facts.join(' · ')}</span>
      </button>
      {isOpen && <SheetContents {...props} isLeftOut={isLeftOut} />}
    </li>
  );
}
