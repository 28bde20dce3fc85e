import type { Client, PickedFile } from '../../client/index.ts';
import { Unfinished } from '../components/Unfinished/Unfinished.tsx';
import { usePageTitle } from '../hooks/use-page-title.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { Messages } from '../i18n/messages/messages.ts';
import type { Choices } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import type { History } from '../state/history.ts';
import { namesOf } from '../state/source-names.ts';
import type { State } from '../state/state.ts';
import { AnnouncedScreen } from './AnnouncedScreen.tsx';
import { OpenedPart } from './OpenedPart.tsx';
import { ReadingScreen } from './ReadingScreen.tsx';
import { StartScreen } from './StartScreen.tsx';

interface ConvertScreensProps {
  state: State;
  choices: Choices;
  history: History;
  conversion: Conversion;
  client: Client;
  onOpen(files: readonly PickedFile[]): void;
}

/** The place where files are converted: one screen for each state of the conversion. */
export function ConvertScreens({ state, choices, history, conversion, client, onOpen }: ConvertScreensProps) {
  const { messages } = useI18n();
  usePageTitle(titleOf(state, messages));
  switch (state.kind) {
    case 'start':
      return (
        <>
          <Unfinished />
          <StartScreen choices={choices} conversion={conversion} onOpen={onOpen} onNear={() => client.warmUp()} />
        </>
      );
    case 'announced':
      return <AnnouncedScreen state={state} choices={choices} conversion={conversion} onOpen={onOpen} />;
    case 'reading':
      return <ReadingScreen state={state} onCancel={() => conversion.cancel()} onOpen={onOpen} />;
    case 'failed':
    case 'result':
      return <OpenedPart state={state} choices={choices} history={history} conversion={conversion} onOpen={onOpen} />;
  }
}

function titleOf(state: State, messages: Messages): string | undefined {
  switch (state.kind) {
    case 'start':
      return undefined;
    case 'announced':
      return messages.large.title(state.source.files.length, namesOf(state.source, messages));
    case 'reading':
      return messages.reading.title(namesOf(state.source, messages));
    case 'failed':
      return messages.failed.title(namesOf(state.source, messages));
    case 'result':
      return messages.result.documentTitle(state.reading.projects);
  }
}
