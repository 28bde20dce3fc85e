import type { PreviewColumn } from '../../../client/index.ts';
import type { ColumnDecision } from '../../../core/model/decisions.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { Choice } from '../Choice/Choice.tsx';
import styles from './ColumnEditor.module.css';
import type { ColumnChange } from './ColumnItem.tsx';

interface ValueChoicesProps {
  column: PreviewColumn;
  decision: ColumnDecision | undefined;
  problems: readonly Problem[];
  onDecide(change: ColumnChange): void;
}

/** How the values of a column are read that can be read in more than one way, and why they are read as they are. */
export function ValueChoices({ column: { field, outcome }, decision, problems, onDecide }: ValueChoicesProps) {
  const { words } = useI18n();
  const text = useSheetTexts().preview.values;
  if (!field || outcome === 'left-out') return null;
  const isDate = field.kind === 'value' && (field.format === 'date-time' || field.format === 'date');
  const isNumber = field.kind === 'value' && (field.type === 'number' || field.type === 'integer');
  const has = (code: Problem['code']): boolean => problems.some((problem) => problem.code === code);
  const byItself = (shown: string | undefined) => ({
    value: 'auto' as const,
    label: shown === undefined ? text.byItself : `${text.byItself}: ${shown}`,
  });
  const shows = evidenceIn(problems);
  const because = shows && text.shows[shows.by](words.number(shows.decided), words.number(shows.total));
  return (
    <div className={styles['values']}>
      {isDate && (
        <Choice
          legend={text.dateOrder}
          value={decision?.dateOrder ?? 'auto'}
          options={[
            byItself(because),
            { value: 'day-month', label: text.orders['day-month'] },
            { value: 'month-day', label: text.orders['month-day'] },
          ]}
          onChoose={(value) => onDecide({ dateOrder: value === 'auto' ? undefined : value })}
        />
      )}
      {isDate && (has('cell.date_is_number') || decision?.digitsAreDates !== undefined) && (
        <Choice
          legend={text.digitsAreDates}
          value={decision?.digitsAreDates ? 'dates' : 'text'}
          options={[
            { value: 'text', label: text.asText },
            { value: 'dates', label: text.areDates },
          ]}
          onChoose={(value) => onDecide({ digitsAreDates: value === 'dates' ? true : undefined })}
        />
      )}
      {isNumber && (
        <Choice
          legend={text.decimalMark}
          value={decision?.decimalMark ?? 'auto'}
          options={[byItself(because), { value: '.', label: text.marks['.'] }, { value: ',', label: text.marks[','] }]}
          onChoose={(value) => onDecide({ decimalMark: value === 'auto' ? undefined : value })}
        />
      )}
      {isNumber && (has('cell.percent') || decision?.percent !== undefined) && (
        <Choice
          legend={text.percent}
          value={decision?.percent ?? 'text'}
          options={[
            { value: 'text', label: text.asText },
            { value: 'share', label: text.share },
            { value: 'number', label: text.number },
          ]}
          onChoose={(value) => onDecide({ percent: value === 'text' ? undefined : value })}
        />
      )}
      {field.kind === 'list' && (has('cell.list_unclear') || decision?.commaSeparates !== undefined) && (
        <Choice
          legend={text.commaSeparates}
          value={decision?.commaSeparates ? 'separate' : 'together'}
          options={[
            { value: 'together', label: text.together },
            { value: 'separate', label: text.separate },
          ]}
          onChoose={(value) => onDecide({ commaSeparates: value === 'separate' ? true : undefined })}
        />
      )}
    </div>
  );
}

/** What the column itself showed, where it decided; not what the person chose. */
function evidenceIn(
  problems: readonly Problem[],
): { by: 'day-month' | 'month-day' | '.' | ','; decided: number; total: number } | undefined {
  for (const { code, params } of problems) {
    if (code !== 'column.dates_from_text' && code !== 'column.numbers_from_text') continue;
    const by = code === 'column.dates_from_text' ? params.order : params.mark;
    const { decided = 0, total = 0, chosen } = params;
    if (by !== undefined && !chosen && total > 0) return { by, decided, total };
  }
  return undefined;
}
