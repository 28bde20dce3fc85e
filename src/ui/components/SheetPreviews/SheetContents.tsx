import { useEffect, useMemo, useRef, useState } from 'react';
import type { PreviewPart, SheetPreview, Suggestions } from '../../../client/index.ts';
import { decideColumn, decideSheet, isAbout, type SheetName } from '../../../core/model/decisions.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import type { Conversion } from '../../state/conversion.ts';
import { clearSuggestions, suggestionsFor } from '../../state/field-suggestions.ts';
import { Button } from '../Button/Button.tsx';
import { Steady } from '../Steady/Steady.tsx';
import { columnName } from './column-name.ts';
import { ColumnList } from './ColumnList.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { SheetItemProps } from './SheetItem.tsx';
import styles from './SheetPreviews.module.css';

/** As many columns at a time as somebody looks through. */
const columnsShown = 30;
const firstRows = 12;

const noSuggestions: ReadonlyMap<number, Suggestions> = new Map();

interface SheetContentsProps extends SheetItemProps {
  isLeftOut: boolean;
}

/** The columns of a sheet and what each was taken for; then its first rows. */
export function SheetContents(props: SheetContentsProps) {
  const { sheet, index, source, problems, decisions, fields, version, conversion, isLeftOut } = props;
  const { words } = useI18n();
  const text = useSheetTexts().preview;
  const [part, setPart] = useState<PreviewPart>(() => ({
    row: 0,
    // The header row, and some below it.
    rows: Math.max(firstRows, Math.min(sheet.headerRow ?? 0, 50) + 8),
    column: 0,
    columns: columnsShown,
  }));
  const preview = usePreview(conversion, index, part, source);
  const heading = useRef<HTMLHeadingElement>(null);
  const scope = sheet.role === 'metadata' ? 'package' : 'project';
  const columns = preview?.columns;
  const suggest = fields.dictionary?.suggest;
  const suggestions = useMemo(
    () => (columns && suggest ? suggestionsFor(columns, suggest, scope) : noSuggestions),
    [columns, suggest, scope],
  );
  if (!preview) return <p role="status">{text.loading}</p>;
  const name: SheetName = { ...(sheet.file !== undefined && { file: sheet.file }), sheet: sheet.name };
  const decision = decisions.sheets.find((each) => isAbout(each, sheet));
  const isLaidOut = sheet.role !== 'metadata' && !preview.vertical;
  const clear = clearSuggestions(preview.columns, suggestions);
  const headerRow = preview.rows.find(({ kind }) => kind === 'header')?.row ?? sheet.headerRow ?? undefined;
  const decideOnSheet = (change: Parameters<typeof decideSheet>[2]) =>
    conversion.decide((all) => decideSheet(all, name, change));
  const all = Math.max(preview.width, (preview.columns.at(-1)?.column ?? -1) + 1);
  return (
    <Steady>
      <div className={styles['contents']}>
        {isLaidOut && (
          <div className={styles['layout']}>
            {isLeftOut ? (
              <Button onClick={() => decideOnSheet({ leftOut: undefined })}>{text.takeSheetIn}</Button>
            ) : (
              <>
                {headerRow !== undefined && (
                  <p>
                    {decision?.headerRow === undefined
                      ? text.headerRow(headerRow + 1)
                      : text.headerRowChosen(decision.headerRow + 1)}
                  </p>
                )}
                {decision?.headerRow !== undefined && (
                  <Button look="text" onClick={() => decideOnSheet({ headerRow: undefined })}>
                    {text.headerRowAsFound}
                  </Button>
                )}
                <Button look="text" onClick={() => decideOnSheet({ leftOut: true })}>
                  {text.leaveSheetOut}
                </Button>
              </>
            )}
          </div>
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
        {all > columnsShown && (
          <div className={styles['pages']} role="group" aria-label={text.columns}>
            <Button
              aria-disabled={part.column === 0}
              onClick={() => setPart({ ...part, column: Math.max(0, part.column - columnsShown) })}
            >
              {text.before}
            </Button>
            <p role="status">
              {text.columnsPage(
                words.number(part.column + 1),
                words.number(Math.min(all, part.column + columnsShown)),
                words.number(all),
              )}
            </p>
            <Button
              aria-disabled={part.column + columnsShown >= all}
              onClick={() => setPart({ ...part, column: part.column + columnsShown })}
            >
              {text.after}
            </Button>
          </div>
        )}
        {!isLeftOut && (
          <ColumnList
            name={name}
            preview={preview}
            from={part.column}
            to={part.column + columnsShown}
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
          part={part}
          onPart={setPart}
          isLaidOut={isLaidOut && !isLeftOut}
          decision={decision}
          onDecide={conversion.decide}
        />
      </div>
    </Steady>
  );
}

/** The part of the sheet; while another is fetched, or the sheets are read once more, what was there before. */
function usePreview(
  conversion: Pick<Conversion, 'preview'>,
  sheet: number,
  part: PreviewPart,
  source: unknown,
): SheetPreview | undefined {
  const [shown, setShown] = useState<SheetPreview>();
  useEffect(() => {
    let isCurrent = true;
    void conversion.preview(sheet, part).then((found) => {
      if (isCurrent && found) setShown(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [conversion, sheet, part, source]);
  return shown;
}
