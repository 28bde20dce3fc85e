import { type CsvEncoding, csvEncodings, decideFile, type Decisions } from '../../../core/model/decisions.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import styles from './TextFileChoices.module.css';

interface TextFileChoicesProps {
  /** A text file among those that were read. */
  file: string;
  decisions: Decisions;
  conversion: Pick<Conversion, 'decide'>;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** How a text file is taken apart, which its bytes say nearly always; for when they do not. */
export function TextFileChoices({ file, decisions, conversion }: TextFileChoicesProps) {
  const text = useI18n().messages.textFiles;
  const decided = decisions.files?.find((each) => each.file === file);
  return (
    <div className={styles['choices']} role="group" aria-label={text.of(file)}>
      <label className={styles['choice']}>
        <span>{text.delimiter}</span>
        <select
          value={decided?.delimiter ?? ''}
          onChange={({ currentTarget: { value } }) =>
            conversion.decide((before) => decideFile(before, file, { delimiter: value || undefined }))
          }
        >
          <option value="">{text.automatic}</option>
          {delimiters.map((each) => (
            <option key={each} value={each}>
              {text.delimiters[each]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['choice']}>
        <span>{text.encoding}</span>
        <select
          value={decided?.encoding ?? ''}
          onChange={({ currentTarget: { value } }) =>
            conversion.decide((before) => decideFile(before, file, { encoding: (value || undefined) as CsvEncoding }))
          }
        >
          <option value="">{text.automatic}</option>
          {csvEncodings.map((each) => (
            <option key={each} value={each}>
              {text.encodings[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
