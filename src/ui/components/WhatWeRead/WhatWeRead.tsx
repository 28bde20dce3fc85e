import type { Reading } from '../../../client/index.ts';
import { type StandardVersion, standardVersions } from '../../../core/model/options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { TextFileChoices } from '../TextFiles/TextFileChoices.tsx';
import { SheetsTable } from '../SheetsTable/SheetsTable.tsx';
import { Fact } from '../Fact/Fact.tsx';
import styles from './WhatWeRead.module.css';

interface WhatWeReadProps {
  reading: Reading;
  conversion: Conversion;
}

/** What the files were taken for; what can be taken otherwise can be changed here. */
export function WhatWeRead({ reading, conversion }: WhatWeReadProps) {
  const { messages, words } = useI18n();
  const text = messages.whatWeRead;
  return (
    <section className={styles['read']} aria-labelledby="what-we-read">
      <h2 id="what-we-read">{text.title}</h2>
      <dl className={styles['facts']}>
        <Fact name={text.files}>
          <ul className={styles['files']}>
            {reading.files.map((file) => (
              <li key={file.name}>
                {file.name}{' '}
                <span className={styles['quiet']}>
                  · {text.kinds[file.kind]} · {words.bytes(file.bytes)}
                </span>
                {file.kind === 'csv' && (
                  <TextFileChoices file={file.name} decisions={reading.decisions} conversion={conversion} />
                )}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={text.shape}>{text.shapes[reading.shape]}</Fact>
        <Fact name={text.projects}>{words.number(reading.projects)}</Fact>
        <Fact name={text.values}>{words.number(reading.values)}</Fact>
        {reading.schema === undefined ? (
          <Fact name={text.version}>
            <select
              className={styles['select']}
              aria-label={text.version}
              value={reading.version}
              onChange={(event) => conversion.setVersion(event.currentTarget.value as StandardVersion)}
            >
              {standardVersions.map((version) => (
                <option key={version} value={version}>
                  OC4IDS {version}
                </option>
              ))}
            </select>
          </Fact>
        ) : (
          <Fact name={messages.options.schema.label}>{reading.schema}</Fact>
        )}
      </dl>
      {reading.sheets.length > 0 && (
        <SheetsTable sheets={reading.sheets} version={reading.schema === undefined ? reading.version : undefined} />
      )}
    </section>
  );
}
