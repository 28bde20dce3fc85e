import { useId, useState } from 'react';
import type { Client, TitlesFileKind } from '../../../client/index.ts';
import { isLanguageTag } from '../../../core/model/title-draft.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { capital } from '../../i18n/sentence.ts';
import type { History } from '../../state/history.ts';
import { quietCall } from '../../state/quiet-call.ts';
import { type DraftStore, type KeptDraft, noDraft, ownTitles } from '../../state/title-drafts.ts';
import { Button } from '../Button/Button.tsx';
import { FilePicker } from '../FilePicker/FilePicker.tsx';
import { TextOption } from '../Options/TextOption.tsx';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import styles from './Titles.module.css';
import type { TitleFile, TitleFileOutcome } from './use-title-file.ts';
import { useWorkbenchText } from './use-workbench-text.ts';

interface DraftPanelProps {
  drafts: DraftStore;
  history: History<KeptDraft>;
  isKept: boolean;
  client: Client;
  titleFile: TitleFile;
}

/** Languages that people who work on OC4IDS speak; any other can be typed. */
const languages = ['es', 'fr', 'pt', 'en', 'uk', 'ar', 'id', 'vi', 'th'];

/** The draft as a whole: its language, what was done to it, and files of it. */
export function DraftPanel({ drafts, history, isKept, client, titleFile }: DraftPanelProps) {
  const { words } = useI18n();
  const text = useWorkbenchText().draft;
  const { draft } = history.present;
  const [wrong, setWrong] = useState<string>();
  const setLanguage = (typed: string) => {
    const language = typed.trim();
    setWrong(isLanguageTag(language) ? undefined : language);
    if (isLanguageTag(language)) drafts.change((kept) => ({ ...kept, draft: { ...kept.draft, language } }));
  };
  const remove = () =>
    drafts.change(({ draft: { language } }) => ({ ...noDraft, draft: { ...noDraft.draft, language } }));
  const { outcome } = titleFile;
  return (
    <section className={styles['section']} aria-labelledby="titles-draft">
      <h2 id="titles-draft">{text.title}</h2>
      <p className={styles['lead']}>{text.lead}</p>
      <p role="status">{text.named(capital(words.languageName(draft.language)), ownTitles(draft))}</p>
      {!isKept && <p role="alert">{text.notKept}</p>}
      <div className={styles['columns']}>
        <div className={styles['group']}>
          <TextOption text={text.language} value={draft.language} onChange={setLanguage} suggestions={languages} />
          <p role="alert">{wrong !== undefined && text.notALanguage(words.quote(wrong))}</p>
        </div>
        <div className={styles['group']}>
          <div className={styles['buttons']}>
            <FilePicker look="quiet" onPick={titleFile.open}>
              {text.import}
            </FilePicker>
          </div>
          <p className={styles['hint']}>{text.importHint}</p>
          <p role="status">{outcome && <Outcome outcome={outcome} />}</p>
        </div>
        <SaveDraft kept={history.present} client={client} />
      </div>
      <div className={styles['buttons']}>
        <Button aria-disabled={history.past.length === 0} onClick={() => drafts.undo()}>
          {text.undo}
        </Button>
        <Button aria-disabled={history.future.length === 0} onClick={() => drafts.redo()}>
          {text.redo}
        </Button>
        <Button aria-disabled={ownTitles(draft) === 0 && history.present.catalogues.length === 0} onClick={remove}>
          {text.remove}
        </Button>
      </div>
      {outcome?.kind === 'refused' && (
        <ProblemList problems={outcome.problems} title={text.problems} id="titles-file-problems" />
      )}
    </section>
  );
}

function Outcome({ outcome }: { outcome: TitleFileOutcome }) {
  const { words } = useI18n();
  const text = useWorkbenchText().draft;
  if (outcome.kind === 'reading') return text.reading(words.quote(outcome.name));
  if (outcome.kind === 'refused') return null;
  const { name, found } = outcome;
  const { unconfirmed, untranslated, others } = found;
  return [
    text.taken(words.quote(name), ownTitles({ language: '', ...found })),
    ...(unconfirmed > 0 ? [text.unconfirmed(unconfirmed)] : []),
    ...(untranslated > 0 ? [text.untranslated(untranslated)] : []),
    ...(others > 0 ? [text.others(others)] : []),
  ].join(' ');
}

const kinds = ['po-titles', 'po-codes', 'csv', 'xlsx', 'json'] as const;

/** The draft as a file: a catalogue that was opened, or a new file. */
function SaveDraft({ kept, client }: { kept: KeptDraft; client: Client }) {
  const { words } = useI18n();
  const text = useWorkbenchText().draft;
  const id = useId();
  const { draft, catalogues } = kept;
  const [chosen, setChosen] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const byName = catalogues.find(({ name }) => `catalogue ${name}` === chosen);
  const kind: TitlesFileKind = byName ?? kinds.find((each) => each === chosen) ?? catalogues.at(-1) ?? 'po-titles';
  const save = async () => {
    const file = await client.titlesFile(draft, kind, quietCall());
    setFailed(file === undefined);
    if (file) await saveBytes(file);
  };
  return (
    <div className={styles['group']}>
      <label htmlFor={id} className={styles['label']}>
        {text.saveAs}
      </label>
      <select
        id={id}
        className={styles['field']}
        value={typeof kind === 'string' ? kind : `catalogue ${kind.name}`}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {catalogues.map(({ name }) => (
          <option key={name} value={`catalogue ${name}`}>
            {text.catalogue(words.quote(name))}
          </option>
        ))}
        {kinds.map((each) => (
          <option key={each} value={each}>
            {text.files[each]}
          </option>
        ))}
      </select>
      <div className={styles['buttons']}>
        <Button onClick={() => void save()}>{text.save}</Button>
      </div>
      <p role="status">{hasFailed && text.notSaved}</p>
    </div>
  );
}
