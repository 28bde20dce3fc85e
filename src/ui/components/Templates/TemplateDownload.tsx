import { useEffect, useRef, useState } from 'react';
import type { Client, TemplateChooser, TemplateRequest } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import type { TemplatePlan } from '../../../core/model/template-choice.ts';
import { saveBytes } from '../../files/save-file.ts';
import { loadCatalogue } from '../../i18n/catalogues.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { StandardLanguage } from '../../i18n/language.ts';
import { templateWordsMessages } from '../../i18n/messages/template-words.ts';
import { createWords } from '../../i18n/words.ts';
import { newestVersion } from '../../places/place.ts';
import { Button } from '../Button/Button.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import type { Filling } from './TemplateFilling.tsx';
import styles from './Templates.module.css';

interface TemplateDownloadProps {
  client: Client;
  size: ReturnType<TemplateChooser['sizeOf']>;
  plan: TemplatePlan;
  filling: Filling;
}

type Status =
  | { kind: 'resting' | 'preparing' | 'stopped' }
  | { kind: 'failed'; problems: readonly Problem[] }
  | { kind: 'ready'; name: string; toCheck: number };

/** How large the template is, and the button that makes it and hands it over. */
export function TemplateDownload({ client, size, plan, filling }: TemplateDownloadProps) {
  const { messages, standard, sentence } = useI18n();
  const text = messages.templates;
  const [status, setStatus] = useState<Status>({ kind: 'resting' });
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const download = async () => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    setStatus({ kind: 'preparing' });
    try {
      const call = { signal, onProgress: () => undefined };
      const source = filling.wanted && filling.source;
      const result = await client.template(await requestOf(plan, filling, standard), source, call);
      if (result.ok) await saveBytes(result.file);
      const toCheck = result.problems.filter(({ severity }) => severity !== 'note');
      setStatus(
        result.ok
          ? { kind: 'ready', name: result.file.name, toCheck: toCheck.length }
          : { kind: 'failed', problems: toCheck },
      );
    } catch {
      // Somebody has stopped it, or left the place.
      setStatus({ kind: 'stopped' });
    }
  };

  return (
    <div className={styles['download']}>
      <p role="status" className={styles['size']}>
        {text.size(size.sheets, size.columns)}
      </p>
      <p className={styles['hint']}>{text.sizeHint}</p>
      <Button look="main" aria-disabled={status.kind === 'preparing'} onClick={() => void download()}>
        {text.download}
      </Button>
      <CancelButton isBusy={status.kind === 'preparing'} onCancel={() => leaving.current?.abort()} />
      <p role="status" className={styles['said']}>
        {status.kind === 'preparing' && text.preparing}
        {status.kind === 'stopped' && messages.result.stopped}
        {status.kind === 'ready' && text.ready(status.name)}
        {status.kind === 'ready' && status.toCheck > 0 && ` ${text.toCheck(status.toCheck)}`}
        {status.kind === 'failed' && [text.failed, ...status.problems.map((each) => sentence(each).title)].join(' ')}
      </p>
    </div>
  );
}

/** With titles in both languages, that of the page comes first, and is that of help and lists. */
async function requestOf(
  { titles, format, choice }: TemplatePlan,
  { source, wanted }: Filling,
  standard: StandardLanguage,
): Promise<TemplateRequest> {
  const first = titles === 'both' ? standard : titles;
  await loadCatalogue(first);
  const words = templateWordsMessages(createWords(first));
  const others: StandardLanguage[] = titles === 'both' ? [standard === 'en' ? 'es' : 'en'] : [];
  const filled = source && wanted && { filling: wanted };
  return { version: newestVersion, choice, format, languages: [first, ...others], words, ...filled };
}
