import { Activity, useEffect, useState } from 'react';
import type { Client, Offline, PickedFile, Source } from '../client/index.ts';
import { DropTarget } from './components/DropTarget/DropTarget.tsx';
import { Frame } from './components/Frame/Frame.tsx';
import { PageFooter } from './components/Frame/PageFooter.tsx';
import { StatusRegion } from './components/StatusRegion/StatusRegion.tsx';
import { useFilesFromOutside } from './hooks/use-files-from-outside.ts';
import { placeChooser } from './files/save-place.ts';
import { useOverdue } from './hooks/use-overdue.ts';
import { I18nProvider } from './i18n/i18n-context.tsx';
import type { Language } from './i18n/language.ts';
import { usePlaceFocus } from './places/use-place-focus.ts';
import { goTo, usePlace } from './places/use-place.ts';
import { ConvertScreens } from './screens/ConvertScreens.tsx';
import { FieldsPlace } from './screens/FieldsPlace.tsx';
import { GuidePlace } from './screens/GuidePlace.tsx';
import { HeadersPlace } from './screens/HeadersPlace.tsx';
import { TemplatesPlace } from './screens/TemplatesPlace.tsx';
import type { Choices } from './state/choices.ts';
import { createConversion } from './state/conversion.ts';
import type { Edition } from './state/edition.ts';
import { resultOf, type State } from './state/state.ts';
import { createDraftStore, draftInUse } from './state/title-drafts.ts';
import { noteUnfinished } from './state/unfinished.ts';
import { useConversion } from './state/use-conversion.ts';
import { useDrafts } from './state/use-drafts.ts';

interface AppProps {
  client: Client;
  offline: Offline;
  edition: Edition;
  /** The language to begin with. */
  language: Language;
  /** The options to begin with. */
  choices: Choices;
}

export function App({ language, ...rest }: AppProps) {
  return (
    <I18nProvider first={language}>
      <Page {...rest} />
    </I18nProvider>
  );
}

/** What is open, if it is data of OC4IDS: a template knows no other schema. */
function toFillWith(state: State): Source | undefined {
  const result = resultOf(state);
  return result && result.reading.schema === undefined ? result.source : undefined;
}

function Page({ client, offline, edition, choices: first }: Omit<AppProps, 'language'>) {
  const [drafts] = useState(createDraftStore);
  const titleDraft = draftInUse(useDrafts(drafts).history.present);
  const [conversion] = useState(() => createConversion(client, { ...first, titleDraft }, placeChooser()));
  const { state, choices, history } = useConversion(conversion);
  const place = usePlace();
  const isLong = useOverdue(state.kind === 'reading' ? state.source : undefined);
  // What is done soon is not worth a screen of its own: until then the page stays as it was.
  const shown = state.kind === 'reading' && !isLong && !state.isAnnounced ? state.before : state;
  usePlaceFocus(place.kind);
  const [dropped, setDropped] = useState<readonly PickedFile[]>();
  const isConverting = place.kind === 'convert';
  // Not with each title that is written: a file is read again when somebody comes back to it.
  useEffect(() => {
    if (isConverting) conversion.setTitleDraft(titleDraft);
  }, [isConverting, conversion, titleDraft]);

  const open = (files: readonly PickedFile[]) => {
    // An option that is still being typed counts for a file that is dropped meanwhile.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('input[type=text], textarea'))
      activeElement.blur();
    conversion.open(files);
    if (place.kind !== 'convert') goTo({ kind: 'convert' });
  };
  useFilesFromOutside(offline, open);
  useEffect(() => noteUnfinished(conversion), [conversion]);
  return (
    <>
      <Frame place={place} footer={<PageFooter edition={edition} offline={offline} hasFile={state.kind !== 'start'} />}>
        {/* Hidden, not gone: what is being converted, read or typed is still there when people come back. */}
        <Activity mode={place.kind === 'convert' ? 'visible' : 'hidden'}>
          <ConvertScreens
            state={shown}
            choices={choices}
            history={history}
            conversion={conversion}
            client={client}
            onOpen={open}
          />
        </Activity>
        {place.kind === 'fields' && <FieldsPlace place={place} />}
        {place.kind === 'guide' && <GuidePlace />}
        {place.kind === 'templates' && <TemplatesPlace place={place} client={client} open={toFillWith(state)} />}
        {place.kind === 'headers' && <HeadersPlace client={client} drafts={drafts} dropped={dropped} />}
      </Frame>
      <StatusRegion state={shown} />
      <DropTarget onDrop={place.kind === 'headers' ? setDropped : open} />
    </>
  );
}
