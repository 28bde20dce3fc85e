import { useI18n } from '../../i18n/i18n-context.tsx';
import type { CoverageFilter, CoverageOrder } from '../../state/coverage.ts';
import styles from './CoverageTree.module.css';

export interface CoverageChoices {
  search: string;
  filter: CoverageFilter;
  order: CoverageOrder;
}

interface CoverageControlsProps {
  choices: CoverageChoices;
  onChoose(changed: Partial<CoverageChoices>): void;
}

const filters: readonly CoverageFilter[] = ['all', 'filled', 'partly', 'empty'];
const orders: readonly CoverageOrder[] = ['standard', 'most', 'least'];

/** What of the coverage is shown, and in which order. */
export function CoverageControls({ choices, onChoose }: CoverageControlsProps) {
  const text = useI18n().messages.coverage;
  return (
    <div className={styles['controls']}>
      <label className={styles['control']}>
        {text.search}
        <input
          type="search"
          value={choices.search}
          onChange={(event) => onChoose({ search: event.currentTarget.value })}
        />
      </label>
      <label className={styles['control']}>
        {text.filter}
        <select
          value={choices.filter}
          onChange={(event) => onChoose({ filter: event.currentTarget.value as CoverageFilter })}
        >
          {filters.map((filter) => (
            <option key={filter} value={filter}>
              {text.filters[filter]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['control']}>
        {text.order}
        <select
          value={choices.order}
          onChange={(event) => onChoose({ order: event.currentTarget.value as CoverageOrder })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {text.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
