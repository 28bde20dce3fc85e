import { useEffect, useRef, useState } from 'react';
import type { PreviewPart, SheetPreview } from '../../../client/index.ts';
import { decideColumn, decideSheet } from '../../../core/model/decisions.ts';
import { isAbout, type SheetName } from '../../../core/model/sheet-name.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Conversion } from '../../state/conversion.ts';
import { clearSuggestions } from '../../state/field-suggestions.ts';
import { Button } from '../Button/Button.tsx';
import { Steady } from '../Steady/Steady.tsx';
import { columnName } from './column-name.ts';
import { ColumnPages } from './ColumnPages.tsx';
import { ColumnList } from './ColumnList.tsx';
import { RowsTable } from './RowsTable.tsx';
import { SheetLayout } from './SheetLayout.tsx';
import type { SheetItemProps } from './SheetItem.tsx';
import styles from './SheetPreviews.module.css';
import { useSuggestions } from './use-suggestions.ts';

/** As many columns at a time as somebody looks through. */
const columnsShown = 30;
const firstRows = 12;
/** Of a sheet that lies on its side, which has few: those of the package. */
const mostLyingColumns = 300;

interface SheetContentsProps extends SheetItemProps {
  isLeftOut: boolean;
}

interface Shown {
  preview: SheetPreview;
  part: PreviewPart;
}

/** The columns of a sheet and what each was taken for; then its first rows. */
export function SheetContents(props: SheetContentsProps) {
  const { sheet, index, source, problems, decisions, fields, version, conversion, isLeftOut } = props;
  const text = useSheetTexts().preview;
  const [part, setPart] = useState<PreviewPart>(() => ({
    row: 0,
    // The header row, and some below it.
    rows: Math.max(firstRows, Math.min(sheet.headerRow ?? 0, 50) + 8),
    column: 0,
    columns: columnsShown,
  }));
  const shown = usePreview(conversion, index, part, source);
  const heading = useRef<HTMLHeadingElement>(null);
  const scope = sheet.role === 'metadata' ? 'package' : 'project';
  const columns = shown?.preview.columns;
  const suggest = fields.dictionary?.suggest;
  const suggestions = useSuggestions(columns, suggest, scope);
  if (!shown) return <p role="status">{text.loading}</p>;
  const { preview } = shown;
  const name: SheetName = { ...(sheet.file !== undefined && { file: sheet.file }), sheet: sheet.name };
  const decision = decisions.sheets.find((each) => isAbout(each, sheet));
  const isLaidOut = sheet.role !== 'metadata' && !preview.vertical;
  const clear = clearSuggestions(preview.columns, suggestions);
  const headerRow = preview.rows.find(({ kind }) => kind === 'header')?.row ?? sheet.headerRow ?? undefined;
  const all = Math.max(preview.width, (preview.columns.at(-1)?.column ?? -1) + 1);
  return (
    <Steady>
      <div className={styles['contents']}>
        {isLaidOut && (
          <SheetLayout
            headerRow={headerRow}
            decision={decision}
            isLeftOut={isLeftOut}
            onDecide={(change) => conversion.decide((before) => decideSheet(before, name, change))}
          />
        )}
        {clear.length > 0 && (
          <Button
            onClick={() => {
              // The button goes away with what it offers.
              heading.current?.focus({ preventScroll: true });
              conversion.decide((before) =>
                clear.reduce(
                  (decided, { column, path }) =>
                    decideColumn(decided, { ...name, ...columnName(column) }, { field: path }),
                  before,
                ),
              );
            }}
          >
            {text.useSuggestions(clear.length)}
          </Button>
        )}
        <ColumnPages
          first={part.column}
          shown={columnsShown}
          all={all}
          onFirst={(column) => setPart({ ...part, column })}
        />
        {!isLeftOut && (
          <ColumnList
            name={name}
            preview={preview}
            from={preview.vertical ? 0 : shown.part.column}
            to={preview.vertical ? mostLyingColumns : shown.part.column + columnsShown}
            isRead={sheet.role !== 'ignored'}
            scope={scope}
            suggestions={suggestions}
            problems={problems}
            decisions={decisions}
            fields={fields}
            version={version}
            onDecide={conversion.decide}
            heading={heading}
          />
        )}
        <RowsTable
          name={name}
          preview={preview}
          part={shown.part}
          onPart={setPart}
          isLaidOut={isLaidOut && !isLeftOut}
          decision={decision}
          onDecide={conversion.decide}
        />
      </div>
    </Steady>
  );
}

/** What is shown of the sheet, and which part that is; while another is fetched, or the sheets are read once more, what was there before. */
function usePreview(
  conversion: Pick<Conversion, 'preview'>,
  sheet: number,
  part: PreviewPart,
  source: unknown,
): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isCurrent = true;
    void conversion.preview(sheet, part).then((found) => {
      if (isCurrent && found) setShown({ preview: found, part });
    });
    return () => {
      isCurrent = false;
    };
  }, [conversion, sheet, part, source]);
  return shown;
}
