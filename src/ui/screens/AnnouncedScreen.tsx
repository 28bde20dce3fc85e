import type { PickedFile } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { Fact } from '../components/Fact/Fact.tsx';
import { FilePicker } from '../components/FilePicker/FilePicker.tsx';
import { ForecastNotes, SignedNotes } from '../components/ForecastNotes/ForecastNotes.tsx';
import { useArrival } from '../hooks/use-arrival.ts';
import { forecastText } from '../i18n/forecast-text.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { type Choices, formatOf } from '../state/choices.ts';
import type { Conversion } from '../state/conversion.ts';
import { scarceMemory } from '../state/device-memory.ts';
import { namesOf } from '../state/source-names.ts';
import { type AnnouncedState, resultOf } from '../state/state.ts';
import styles from './AnnouncedScreen.module.css';

interface AnnouncedScreenProps {
  state: AnnouncedState;
  choices: Choices;
  conversion: Conversion;
  onOpen(files: readonly PickedFile[]): void;
}

/** What a large file will take, before anything is done with it. */
export function AnnouncedScreen({ state, choices, conversion, onOpen }: AnnouncedScreenProps) {
  const { messages, words } = useI18n();
  const { large, result } = messages;
  const { source, forecast, before } = state;
  const heading = useArrival<HTMLHeadingElement>(source);
  const format = formatOf(choices, { from: 'json', ...(forecast.inPieces && { inPieces: true }) });
  const said = forecastText(forecast, words);
  const scarce = scarceMemory(forecast.memoryBytes);
  const tooLittle = { computer: large.littleMemory, page: large.tooMuchMemory };
  const previous = resultOf(before);
  return (
    <div className={styles['announced']}>
      <h1 ref={heading} tabIndex={-1}>
        {large.title(source.files.length, namesOf(source, messages))}
      </h1>
      <p>{large.lead}</p>
      <dl className={styles['facts']}>
        <Fact name={large.size}>{said.size}</Fact>
        {said.contents !== undefined && <Fact name={large.contents}>{said.contents}</Fact>}
        <Fact name={large.time}>{said.time}</Fact>
        <Fact name={large.memory}>{said.memory}</Fact>
      </dl>
      <ForecastNotes forecast={forecast} format={format} />
      {scarce && <SignedNotes kind="warning" texts={[tooLittle[scarce.of](words.bytes(scarce.bytes))]} />}
      <p>{large.stay}</p>
      <div className={styles['actions']}>
        <Button look="main" onClick={() => conversion.start()}>
          {large.start}
        </Button>
        <FilePicker look="quiet" onPick={onOpen}>
          {result.otherFile}
        </FilePicker>
        {previous && (
          <Button look="text" onClick={() => conversion.cancel()}>
            {result.backTo(namesOf(previous.source, messages))}
          </Button>
        )}
      </div>
    </div>
  );
}
