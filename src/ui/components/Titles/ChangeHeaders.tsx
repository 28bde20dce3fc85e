import { useState } from 'react';
import type {
  Call,
  Client,
  HeaderChangeRequest,
  HeadersChangedResult,
  PickedFile,
  TitleDraft,
} from '../../../client/index.ts';
import { type AnyHeaderKind, headerKinds } from '../../../core/model/options.ts';
import { draftHeaders } from '../../../core/model/title-draft.ts';
import { saveBytes } from '../../files/save-file.ts';
import { headerName } from '../../i18n/header-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { newestVersion } from '../../places/place.ts';
import { quietCall } from '../../state/quiet-call.ts';
import { ownTitles } from '../../state/title-drafts.ts';
import { Button } from '../Button/Button.tsx';
import { Choice } from '../Choice/Choice.tsx';
import { CheckOption } from '../Options/CheckOption.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import { PlacesContext } from '../ProblemList/places-context.ts';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import { moreTitlePlaces } from './more-title-places.ts';
import styles from './Titles.module.css';
import { useLastAnswer } from './use-last-answer.ts';
import { useWorkbenchText } from './use-workbench-text.ts';

interface ChangeHeadersProps {
  client: Client;
  draft: TitleDraft;
  file: PickedFile;
}

/** What came of it, and what was asked for. */
interface Changed {
  result: HeadersChangedResult;
  request: HeaderChangeRequest;
}

const codeChoices = ['keep', 'words', 'codes'] as const;

/** The same workbook with other headers, and nothing else changed. */
export function ChangeHeaders({ client, draft, file }: ChangeHeadersProps) {
  const { messages, words, standard } = useI18n();
  const text = useWorkbenchText().tools;
  const own = ownTitles(draft) > 0 ? [draftHeaders(draft)] : [];
  const kinds: readonly AnyHeaderKind[] = [...headerKinds, ...own];
  const [chosen, setChosen] = useState<AnyHeaderKind>(standard);
  const [sheetNames, setSheetNames] = useState(true);
  const [codes, setCodes] = useState<HeaderChangeRequest['codes']>('keep');
  const headers = kinds.includes(chosen) ? chosen : 'en';
  const { answer, ask, cancel } = useLastAnswer<Changed>(file);
  const change = async (call: Call): Promise<Changed> => {
    const request: HeaderChangeRequest = {
      version: newestVersion,
      headers,
      sheetNames,
      // There are no words for codes among paths.
      codes: headers === 'paths' && codes === 'words' ? 'keep' : codes,
      ...(own.length > 0 && { titleDraft: draft }),
    };
    const result = await client.changeHeaders(file, request, call);
    if (result.ok) await saveBytes(result.file);
    return { result, request };
  };
  const { result, request } = typeof answer === 'object' ? answer : {};
  return (
    <div className={styles['group']}>
      <h3>{text.change}</h3>
      <p className={styles['hint']}>{text.changeHint}</p>
      <Choice<AnyHeaderKind>
        legend={text.into}
        options={kinds.map((value) => ({ value, label: headerName(value, messages.headerKinds, messages, words) }))}
        value={headers}
        onChoose={setChosen}
      />
      <Choice<HeaderChangeRequest['codes']>
        legend={text.codes}
        options={codeChoices.map((value) => ({ value, label: text.codeChoices[value] }))}
        value={codes}
        onChoose={setCodes}
      />
      <CheckOption text={text.sheetNames} value={sheetNames} onChange={setSheetNames} />
      <div className={styles['buttons']}>
        <Button look="main" aria-disabled={answer === 'working'} onClick={() => ask(change)}>
          {text.makeChange}
        </Button>
      </div>
      <CancelButton isBusy={answer === 'working'} onCancel={cancel} />
      <p role="status">
        {answer === 'working' && text.working}
        {result?.ok && text.made(words.quote(result.file.name), result.headers)}{' '}
        {result?.ok && result.codes + result.sheets > 0 && text.madeToo(result.codes, result.sheets)}
      </p>
      {result && request && (
        <PlacesContext value={moreTitlePlaces(client, () => client.changeHeaders(file, request, quietCall()))}>
          <ProblemList problems={result.problems} title={text.problems} id="titles-change-problems" />
        </PlacesContext>
      )}
    </div>
  );
}
