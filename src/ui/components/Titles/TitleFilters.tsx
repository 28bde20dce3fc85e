import { useId } from 'react';
import type { TitleFault, TitleGroup, TitleStatus } from '../../../client/index.ts';
import styles from './Titles.module.css';
import { useWorkbenchText } from './use-workbench-text.ts';

/** '' lets all pass. */
export interface TitleFilter {
  text: string;
  group: TitleGroup | '';
  status: TitleStatus | 'changed' | '';
  fault: TitleFault['kind'] | 'any' | '';
}

export const everything: TitleFilter = { text: '', group: '', status: '', fault: '' };

const groups = ['fields', 'codelists', 'codes', 'names'] as const;
const statuses = ['official', 'later', 'ours', 'missing', 'changed'] as const;
const faults = ['any', 'missing', 'sibling', 'long', 'character', 'number', 'spaces', 'differs'] as const;

interface TitleFiltersProps {
  filter: TitleFilter;
  onChoose(filter: TitleFilter): void;
}

/** Which titles to show: by words, part, where the Spanish one comes from, and what is to be checked. */
export function TitleFilters({ filter, onChoose }: TitleFiltersProps) {
  const text = useWorkbenchText().list;
  const id = useId();
  return (
    <div className={styles['filters']} role="search" aria-label={text.search}>
      <div className={styles['filter']}>
        <label htmlFor={id} className={styles['label']}>
          {text.search}
        </label>
        <input
          id={id}
          className={styles['field']}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={filter.text}
          onChange={(event) => onChoose({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      <Choose
        label={text.group}
        value={filter.group}
        options={groups.map((value) => ({ value, name: text.groups[value] }))}
        onChoose={(group) => onChoose({ ...filter, group })}
      />
      <Choose
        label={text.status}
        value={filter.status}
        options={statuses.map((value) => ({ value, name: value === 'changed' ? text.changed : text.statuses[value] }))}
        onChoose={(status) => onChoose({ ...filter, status })}
      />
      <Choose
        label={text.fault}
        value={filter.fault}
        options={faults.map((value) => ({ value, name: value === 'any' ? text.anyFault : text.faultNames[value] }))}
        onChoose={(fault) => onChoose({ ...filter, fault })}
      />
    </div>
  );
}

interface ChooseProps<V extends string> {
  label: string;
  value: V | '';
  options: readonly { value: V; name: string }[];
  onChoose(value: V | ''): void;
}

function Choose<V extends string>({ label, value, options, onChoose }: ChooseProps<V>) {
  const text = useWorkbenchText().list;
  const id = useId();
  return (
    <div className={styles['filter']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={styles['field']}
        value={value}
        onChange={({ currentTarget }) =>
          onChoose(options.find((each) => each.value === currentTarget.value)?.value ?? '')
        }
      >
        <option value="">{text.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
