import type { Forecast } from '../../../client/index.ts';
import { headerKinds } from '../../../core/model/options.ts';
import { draftHeaders } from '../../../core/model/title-draft.ts';
import { headerName } from '../../i18n/header-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Choices, formatKey, formatOf, formatsFor, type ReadFrom } from '../../state/choices.ts';
import { ForecastNotes } from '../ForecastNotes/ForecastNotes.tsx';
import { Choice } from '../Choice/Choice.tsx';
import { WritingOptionsPanel } from '../Options/WritingOptionsPanel.tsx';
import styles from './DownloadPanel.module.css';

interface OutputChoicesProps {
  reading: ReadFrom;
  /** What was announced of the files. */
  forecast: Forecast | undefined;
  choices: Choices;
  onChoose(changed: Partial<Choices>): void;
}

/** Any input can go to any output; what concerns sheets only is there when sheets are written. */
export function OutputChoices({ reading, forecast, choices, onChoose }: OutputChoicesProps) {
  const { messages, words } = useI18n();
  const { download, headerKinds: headerNames } = messages;
  const { titleDraft } = choices;
  const format = formatOf(choices, reading);
  return (
    <div className={styles['choices']}>
      {reading.inPieces && <p>{download.onlySheets}</p>}
      <div className={styles['groups']}>
        <Choice
          legend={download.format}
          options={formatsFor(reading).map((value) => ({ value, label: download.formats[value] }))}
          value={format}
          onChoose={(value) => onChoose({ formats: { ...choices.formats, [formatKey(reading)]: value } })}
        />
        {format !== 'json' && (
          <>
            <Choice
              legend={download.headers}
              options={[
                ...headerKinds.map((value) => ({
                  value,
                  label: headerNames[value],
                  ...(value !== 'paths' && { lang: value }),
                })),
                ...(titleDraft
                  ? [
                      {
                        value: draftHeaders(titleDraft),
                        label: headerName(draftHeaders(titleDraft), headerNames, messages, words),
                      },
                    ]
                  : []),
              ]}
              value={choices.headers}
              onChoose={(headers) => onChoose({ headers })}
            />
            <Choice
              legend={download.columns}
              options={(['used', 'all'] as const).map((value) => ({ value, label: download.columnChoices[value] }))}
              value={choices.columns}
              onChoose={(columns) => onChoose({ columns })}
            />
          </>
        )}
      </div>
      {forecast && <ForecastNotes forecast={forecast} format={format} />}
      {format !== 'json' && <WritingOptionsPanel format={format} choices={choices} onChoose={onChoose} />}
    </div>
  );
}
