import { useState } from 'react';
import type { Client, Dictionary, Source, TemplateChooser } from '../../client/index.ts';
import {
  type TemplateChoice,
  templateFormats,
  templatePresets,
  templateTitles,
} from '../../core/model/template-choice.ts';
import { Choice } from '../components/Choice/Choice.tsx';
import { FieldChoice } from '../components/Templates/FieldChoice.tsx';
import { KeepChoice } from '../components/Templates/KeepChoice.tsx';
import { TemplateDownload } from '../components/Templates/TemplateDownload.tsx';
import { type Filling, TemplateFilling } from '../components/Templates/TemplateFilling.tsx';
import { useArrival } from '../hooks/use-arrival.ts';
import { usePageTitle } from '../hooks/use-page-title.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { TemplatesPlace } from '../places/place.ts';
import { replacePlace } from '../places/use-place.ts';
import styles from './TemplatesScreen.module.css';

interface TemplatesScreenProps {
  /** All that was chosen: the address holds it. */
  place: TemplatesPlace;
  client: Client;
  chooser: TemplateChooser;
  dictionary: Dictionary;
  /** What is open under _Convert_, to fill the template with. */
  open: Source | undefined;
}

/** What is to be in the template, how large that is, and the template itself. */
export function TemplatesScreen({ place, client, chooser, dictionary, open }: TemplatesScreenProps) {
  const { messages, standard } = useI18n();
  const text = messages.templates;
  const heading = useArrival<HTMLHeadingElement>('');
  usePageTitle(text.title);
  const [filling, setFilling] = useState<Filling>({ ...(open && { source: open }) });
  const { choice, format, titles = standard } = place;
  const change = (changed: Partial<TemplatesPlace>) => replacePlace({ ...place, ...changed });
  const choose = (chosen: TemplateChoice) => change({ choice: chosen });
  return (
    <div className={styles['templates']}>
      <div className={styles['intro']}>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p className={styles['lead']}>{text.lead}</p>
      </div>
      <div className={styles['choices']}>
        <fieldset>
          <legend className={styles['legend']}>{text.collect}</legend>
          <p className={styles['hint']}>{text.collectHint}</p>
          <div className={styles['presets']}>
            {templatePresets.map((preset) => (
              <label key={preset} className={styles['preset']}>
                <input
                  type="checkbox"
                  checked={choice.presets.includes(preset)}
                  onChange={(event) => choose(chooser.withPreset(choice, preset, event.currentTarget.checked))}
                />
                <span>
                  <span className={styles['name']}>{text.presets[preset].label}</span>{' '}
                  <span className={styles['hint']}>{text.presets[preset].hint}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <FieldChoice dictionary={dictionary} chooser={chooser} choice={choice} onChoose={choose} />
      </div>
      <div className={styles['file']}>
        <Choice
          legend={text.titles}
          options={templateTitles.map((value) => ({
            value,
            label: text.titlesIn[value],
            ...(value !== 'both' && { lang: value }),
          }))}
          value={titles}
          onChoose={(value) => change({ titles: value })}
        />
        <Choice
          legend={text.format}
          options={templateFormats.map((value) => ({ value, label: text.formats[value] }))}
          value={format}
          onChoose={(value) => change({ format: value })}
        />
        <TemplateFilling filling={filling} onChoose={setFilling} />
        <TemplateDownload
          client={client}
          size={chooser.sizeOf(choice)}
          plan={{ titles, format, choice }}
          filling={filling}
        />
        <KeepChoice chooser={chooser} plan={{ titles, format, choice }} onOpen={(plan) => change(plan)} />
      </div>
    </div>
  );
}
