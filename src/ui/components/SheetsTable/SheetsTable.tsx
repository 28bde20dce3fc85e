import type { SheetReport } from '../../../client/index.ts';
import type { StandardVersion } from '../../../core/model/options.ts';
import { headerName } from '../../i18n/header-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import table from '../Table/Table.module.css';
import styles from './SheetsTable.module.css';

interface SheetsTableProps {
  sheets: readonly SheetReport[];
  /** Of the standard; absent where the files were read by another schema, whose fields no dictionary has. */
  version: StandardVersion | undefined;
}

/** Each sheet and what it was taken for. Wide tables scroll in their own region, never the page. */
export function SheetsTable({ sheets, version }: SheetsTableProps) {
  const { messages, words } = useI18n();
  const text = messages.whatWeRead;
  const hasFiles = new Set(sheets.map((sheet) => sheet.file)).size > 1;
  const caption = text.sheetsTable(sheets.length);
  return (
    <div className={table['region']} role="region" aria-label={caption} tabIndex={0}>
      <table className={table['table']}>
        <caption className={table['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.takenFor}</th>
            <th scope="col" className={table['number']}>
              {text.headerRow}
            </th>
            <th scope="col">{text.headers}</th>
            <th scope="col" className={table['number']}>
              {text.rows}
            </th>
            <th scope="col" className={table['number']}>
              {text.columns}
            </th>
            <th scope="col" className={table['number']}>
              {text.additional}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet, index) => {
            const wasRead = sheet.headerRow !== null;
            return (
              <tr key={index}>
                <th scope="row">
                  {sheet.name}
                  {hasFiles && <span className={styles['file']}>{sheet.file}</span>}
                </th>
                <td>
                  {sheet.role === 'sub' && sheet.path !== undefined ? (
                    <>
                      {text.listOf} <PathOf path={sheet.path} version={version} />
                    </>
                  ) : (
                    text.roles[sheet.role]
                  )}
                </td>
                <td className={table['number']}>
                  {sheet.headerRow === null ? text.none : words.number(sheet.headerRow + 1)}
                </td>
                <td>
                  {sheet.headerKinds.length === 0
                    ? text.none
                    : words.list(sheet.headerKinds.map((kind) => headerName(kind, text.headerKinds, messages, words)))}
                </td>
                <td className={table['number']}>{wasRead ? words.number(sheet.rows) : text.none}</td>
                <td className={table['number']}>{wasRead ? words.number(sheet.columns) : text.none}</td>
                <td className={table['number']}>{wasRead ? words.number(sheet.additional) : text.none}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PathOf({ path, version }: { path: string; version: StandardVersion | undefined }) {
  const code = <code>{path}</code>;
  if (version === undefined) return code;
  return (
    <FieldLink path={path} version={version}>
      {code}
    </FieldLink>
  );
}
