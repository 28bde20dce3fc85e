import type { FieldEntry } from '../../../client/index.ts';
import { additionalField } from '../../../core/model/decisions.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { positionsIn, withPosition } from '../../state/field-positions.ts';
import { Button } from '../Button/Button.tsx';
import type { ColumnItemProps } from './ColumnItem.tsx';
import styles from './ColumnEditor.module.css';
import { FieldCombobox } from './FieldCombobox.tsx';
import { ValueChoices } from './ValueChoices.tsx';

interface ColumnEditorProps extends ColumnItemProps {
  /** “Column C”. */
  name: string;
  onClose(): void;
}

/** All that can be changed about a column. Each choice takes effect at once; Escape closes. */
export function ColumnEditor(props: ColumnEditorProps) {
  const { column, decision, scope, dictionary, isFailed, problems, name, onDecide, onClose } = props;
  const text = useSheetTexts().preview;
  const { header, path, field } = column;
  const entry = path !== undefined && field ? dictionary?.find(path) : undefined;
  const keeps = header.trim() !== '' && (column.match !== 'additional' || decision?.field === undefined);
  return (
    <div
      className={styles['editor']}
      role="group"
      aria-label={text.changeColumn(name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <FieldCombobox
        scope={scope}
        header={header}
        dictionary={dictionary}
        isFailed={isFailed}
        onChoose={(chosen) => onDecide({ field: chosen })}
      />
      {entry && path !== undefined && (
        <Positions entry={entry} path={path} onChoose={(chosen) => onDecide({ field: chosen })} />
      )}
      <ValueChoices column={column} decision={decision} problems={problems} onDecide={onDecide} />
      <div className={styles['actions']}>
        {keeps && (
          <Button className={styles['action']} onClick={() => onDecide({ field: additionalField(header) })}>
            {text.keep(header.trim())}
          </Button>
        )}
        {decision?.field !== null && (
          <Button className={styles['action']} onClick={() => onDecide({ field: null })}>
            {text.leaveOut}
          </Button>
        )}
        {decision !== undefined && (
          <Button
            className={styles['action']}
            onClick={() =>
              onDecide({
                field: undefined,
                dateOrder: undefined,
                decimalMark: undefined,
                digitsAreDates: undefined,
                percent: undefined,
                commaSeparates: undefined,
              })
            }
          >
            {text.asFound}
          </Button>
        )}
        <Button className={styles['action']} onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}

/** More organizations than this in one row are nobody's sheet. */
const mostPositions = 10;

/** Which item of each array on the way to a field, where a row has several. */
function Positions({ entry, path, onChoose }: { entry: FieldEntry; path: string; onChoose(path: string): void }) {
  const { standard, words } = useI18n();
  const text = useSheetTexts().preview;
  const arrays = entry.ancestors.filter(({ kind, scope }) => kind === 'objects' && scope === 'project');
  if (arrays.length === 0) return null;
  const positions = positionsIn(path);
  return (
    <div className={styles['positions']}>
      {arrays.map((array) => {
        const position = positions.get(array.path);
        const most = Math.max(mostPositions, (position ?? 0) + 1);
        return (
          <label key={array.path} className={styles['position']}>
            {text.position(array.titles[standard])}
            <select
              className={styles['select']}
              value={position ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChoose(withPosition(path, array.path, value === '' ? undefined : Number(value)))
              }
            >
              <option value="">{text.anyPosition}</option>
              {Array.from({ length: most }, (_, index) => (
                <option key={index} value={index}>
                  {words.number(index + 1)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <p className={styles['hint']}>{text.positionHint}</p>
    </div>
  );
}
