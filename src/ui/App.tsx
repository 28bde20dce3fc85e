import { useState } from 'react';
import type { Client, Offline, PickedFile } from '../client/index.ts';
import { DropTarget } from './components/DropTarget/DropTarget.tsx';
import { Frame } from './components/Frame/Frame.tsx';
import { PageFooter } from './components/Frame/PageFooter.tsx';
import { StatusRegion } from './components/StatusRegion/StatusRegion.tsx';
import { useFilesFromOutside } from './hooks/use-files-from-outside.ts';
import { useOverdue } from './hooks/use-overdue.ts';
import { usePageTitle } from './hooks/use-page-title.ts';
import { I18nProvider } from './i18n/i18n-context.tsx';
import type { Language } from './i18n/language.ts';
import { FailedScreen } from './screens/FailedScreen.tsx';
import { ReadingScreen } from './screens/ReadingScreen.tsx';
import { ResultScreen } from './screens/ResultScreen.tsx';
import { StartScreen } from './screens/StartScreen.tsx';
import type { Choices } from './state/choices.ts';
import { createConversion } from './state/conversion.ts';
import type { Edition } from './state/edition.ts';
import { useConversion } from './state/use-conversion.ts';

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

function Page({ client, offline, edition, choices: first }: Omit<AppProps, 'language'>) {
  const [conversion] = useState(() => createConversion(client, first));
  const { state, choices } = useConversion(conversion);
  const isLong = useOverdue(state.kind === 'reading' ? state.source : undefined);
  // What is done soon is not worth a screen of its own: until then the page stays as it was.
  const shown = state.kind === 'reading' && !isLong ? state.before : state;
  usePageTitle(shown);

  const open = (files: readonly PickedFile[]) => {
    // An option that is still being typed counts for a file that is dropped meanwhile.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('input[type=text], textarea'))
      activeElement.blur();
    conversion.open(files);
  };
  useFilesFromOutside(offline, open);
  return (
    <>
      <Frame footer={<PageFooter edition={edition} offline={offline} hasFile={state.kind !== 'start'} />}>
        {shown.kind === 'start' && (
          <StartScreen choices={choices} conversion={conversion} onOpen={open} onNear={() => client.warmUp()} />
        )}
        {shown.kind === 'reading' && <ReadingScreen state={shown} onCancel={() => conversion.cancel()} />}
        {shown.kind === 'failed' && (
          <FailedScreen
            state={shown}
            choices={choices}
            conversion={conversion}
            onOpen={open}
            onBack={() => conversion.goBack()}
          />
        )}
        {shown.kind === 'result' && (
          <ResultScreen state={shown} choices={choices} conversion={conversion} onOpen={open} />
        )}
      </Frame>
      <StatusRegion state={shown} />
      <DropTarget onDrop={open} />
    </>
  );
}
