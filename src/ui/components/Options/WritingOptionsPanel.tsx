import { csvPrograms, type OutputFormat } from '../../../core/model/options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Choices } from '../../state/choices.ts';
import { countWriting, optionsFor, plainWriting, type WritingOptions } from '../../state/options.ts';
import { Choice } from '../Choice/Choice.tsx';
import { CheckOption } from './CheckOption.tsx';
import styles from './Options.module.css';
import { OptionGroup, OptionsPanel } from './OptionsPanel.tsx';
import { TextOption } from './TextOption.tsx';

interface WritingOptionsPanelProps {
  format: OutputFormat;
  choices: Choices;
  onChoose(changed: Partial<Choices>): void;
}

/** How spreadsheets are written; JSON has everything, in one way. */
export function WritingOptionsPanel({ format, choices, onChoose }: WritingOptionsPanelProps) {
  const { options } = useI18n().messages;
  const { writing, isOpen } = choices;
  const choose = (changed: Partial<WritingOptions>) => onChoose({ writing: { ...writing, ...changed } });
  const set = <K extends keyof WritingOptions>(key: K) => ({
    value: writing[key],
    onChange: (value: WritingOptions[K]) => choose({ [key]: value }),
  });
  const isHalf = (writing.filterField.trim() === '') !== (writing.filterValue === '');
  return (
    <OptionsPanel
      title={options.writing}
      changed={countWriting(optionsFor(format, writing))}
      isOpen={isOpen.writing}
      onToggle={(open) => onChoose({ isOpen: { ...isOpen, writing: open } })}
      onReset={() => onChoose({ writing: plainWriting })}
    >
      <OptionGroup legend={options.groups.content}>
        <div className={styles['pair']}>
          <TextOption text={options.filterField} {...set('filterField')} />
          <TextOption text={options.filterValue} {...set('filterValue')} />
          {isHalf && (
            <p role="status" className={styles['missing']}>
              {options.filterHalf}
            </p>
          )}
        </div>
        <TextOption text={options.preserveFields} {...set('preserveFields')} isLong />
      </OptionGroup>
      <OptionGroup legend={options.groups.layout}>
        {format === 'csv' && (
          <div className={styles['option']}>
            <Choice
              legend={options.csvFor.label}
              options={csvPrograms.map((value) => ({ value, label: options.csvFor.choices[value] }))}
              value={writing.csvFor}
              onChoose={(csvFor) => choose({ csvFor })}
            />
            <p className={styles['hint']}>{options.csvFor.hint}</p>
          </div>
        )}
        <Choice
          legend={options.sheetNames.label}
          options={(['language', 'flatten-tool'] as const).map((value) => ({
            value,
            label: options.sheetNames.choices[value],
          }))}
          value={writing.sheetNames}
          onChoose={(sheetNames) => choose({ sheetNames })}
        />
        <TextOption text={options.sheetPrefix} {...set('sheetPrefix')} />
        {writing.sheetNames === 'flatten-tool' && (
          <TextOption text={options.truncationLength} {...set('truncationLength')} isNumber />
        )}
        <div className={styles['option']}>
          <Choice
            legend={options.rollUp.label}
            options={(['none', 'schema', 'list'] as const).map((value) => ({
              value,
              label: options.rollUp.choices[value],
            }))}
            value={writing.rollUp}
            onChoose={(rollUp) => choose({ rollUp })}
          />
          <p className={styles['hint']}>{options.rollUp.hint}</p>
          {writing.rollUp === 'list' && <TextOption text={options.rollUpLists} {...set('rollUpLists')} isLong />}
        </div>
        <CheckOption text={options.convertWktWriting} {...set('convertWkt')} />
        <CheckOption text={options.isBare} {...set('isBare')} />
        <CheckOption text={options.isRaw} {...set('isRaw')} />
      </OptionGroup>
    </OptionsPanel>
  );
}
