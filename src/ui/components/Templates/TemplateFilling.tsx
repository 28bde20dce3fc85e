import type { PickedFile, Source } from '../../../client/index.ts';
import { templateFillings, type TemplateFilling as Wanted } from '../../../core/model/template-choice.ts';
import { pickedFiles } from '../../files/picked-files.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { newestVersion } from '../../places/place.ts';
import { namesOf } from '../../state/source-names.ts';
import { Choice } from '../Choice/Choice.tsx';
import { FilePicker } from '../FilePicker/FilePicker.tsx';
import styles from './Templates.module.css';

/** What a template is to be filled with; `wanted` is absent while it is to be empty. */
export interface Filling {
  source?: Source;
  wanted?: Wanted;
}

interface TemplateFillingProps {
  filling: Filling;
  onChoose(filling: Filling): void;
}

/** Empty; or filled from a file: the one that is open, or one that is chosen or dropped here. */
export function TemplateFilling({ filling: { source, wanted }, onChoose }: TemplateFillingProps) {
  const { messages } = useI18n();
  const text = messages.templates;
  const take = (files: PickedFile[]) => {
    if (files.length === 0) return;
    onChoose({ source: { files, options: { version: newestVersion } }, wanted: wanted ?? 'data' });
  };
  return (
    <div
      className={styles['filling']}
      onDrop={(event) => {
        // The page sees that the files have been taken, and does not take them too.
        event.preventDefault();
        take(pickedFiles(event.dataTransfer.files));
      }}
    >
      {source && (
        <Choice
          legend={text.filling(namesOf(source, messages))}
          options={[
            { value: 'none', label: text.fillings.none },
            ...templateFillings.map((value) => ({ value, label: text.fillings[value] })),
          ]}
          value={wanted ?? 'none'}
          onChoose={(value) => onChoose({ source, ...(value !== 'none' && { wanted: value }) })}
        />
      )}
      <FilePicker look="text" onPick={take}>
        {source ? text.fillOther : text.fill}
      </FilePicker>
    </div>
  );
}
