import type { Forecast } from '../../../client/index.ts';
import type { OutputFormat } from '../../../core/model/options.ts';
import { forecastText } from '../../i18n/forecast-text.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './ForecastNotes.module.css';

/** What of a large file a workbook could not hold, where it is to become one, and what is done about it. */
export function ForecastNotes({ forecast, format }: { forecast: Forecast; format: OutputFormat }) {
  const { words } = useI18n();
  const isWorkbook = format === 'xlsx' || format === 'ods';
  return isWorkbook ? <SignedNotes kind="note" texts={forecastText(forecast, words).ofWorkbook} /> : null;
}

/** Short texts, each beside its sign. */
export function SignedNotes({ kind, texts }: { kind: 'note' | 'warning'; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {texts.map((text) => (
        <li key={text}>
          <Sign kind={kind} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
