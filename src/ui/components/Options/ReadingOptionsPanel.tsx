import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Choices } from '../../state/choices.ts';
import type { Conversion } from '../../state/conversion.ts';
import { countReading, plainReading, type ReadingOptions } from '../../state/options.ts';
import { CheckOption } from './CheckOption.tsx';
import { FileOption } from './FileOption.tsx';
import { OptionGroup, OptionsPanel } from './OptionsPanel.tsx';
import { TextOption } from './TextOption.tsx';
import { TimeZoneOption } from './TimeZoneOption.tsx';

interface ReadingOptionsPanelProps {
  choices: Choices;
  conversion: Pick<Conversion, 'choose' | 'setReading'>;
}

/** How files are read: the same on every screen, before there is a file, after it could not be read, and beside what was read. */
export function ReadingOptionsPanel({ choices, conversion }: ReadingOptionsPanelProps) {
  const { options } = useI18n().messages;
  const { reading, isOpen } = choices;
  const set = <K extends keyof ReadingOptions>(key: K) => ({
    value: reading[key],
    onChange: (value: ReadingOptions[K]) => conversion.setReading({ [key]: value }),
  });
  return (
    <OptionsPanel
      title={options.reading}
      lead={options.readingLead}
      changed={countReading(reading)}
      isOpen={isOpen.reading}
      onToggle={(open) => conversion.choose({ isOpen: { ...isOpen, reading: open } })}
      onReset={() => conversion.setReading(plainReading)}
    >
      <OptionGroup legend={options.groups.data}>
        <FileOption text={options.schema} {...set('schema')} />
        <CheckOption text={options.rootIsList} {...set('rootIsList')} />
        {!reading.rootIsList && <TextOption text={options.rootListPath} {...set('rootListPath')} />}
        <TextOption text={options.idName} {...set('idName')} />
      </OptionGroup>
      <OptionGroup legend={options.groups.sheets}>
        <FileOption text={options.base} {...set('base')} />
        <CheckOption text={options.verticalOrientation} {...set('verticalOrientation')} />
        <CheckOption text={options.convertWktReading} {...set('convertWkt')} />
        <TextOption text={options.defaultConfiguration} {...set('defaultConfiguration')} />
        <TimeZoneOption {...set('timeZone')} />
      </OptionGroup>
    </OptionsPanel>
  );
}
