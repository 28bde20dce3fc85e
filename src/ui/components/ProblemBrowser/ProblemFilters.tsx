import { type ReactNode, useId } from 'react';
import type { Severity } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { Fold } from '../Fold/Fold.tsx';
import { severities } from '../ProblemList/severities.ts';
import styles from './ProblemFilters.module.css';
import type { Choice, View } from './use-found.ts';

interface ProblemFiltersProps {
  choice: Choice;
  /** Absent until the first answer has come. */
  view: View | undefined;
  /** Problems in all, whatever is chosen. */
  all: number;
  onChoose(choice: Choice): void;
}

/** Which problems to show: by words, severity, sheet and project. Each choice says how many problems it would leave. */
export function ProblemFilters({ choice, view, all, onChoose }: ProblemFiltersProps) {
  const { messages, words } = useI18n();
  const text = messages.browse;
  const found = view?.found;
  const isFiltered = Object.values(choice).some((each) => each !== undefined && each !== '');
  const choose = (changed: { [Key in keyof Choice]?: Choice[Key] | undefined }) => {
    const next = { ...choice, ...changed };
    const chosen = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
    onChoose(Object.fromEntries(chosen) as Choice);
  };
  const bySeverity = severities.map((name) => ({
    value: name,
    name: messages.problems.headings[name],
    problems: found?.severities[name] ?? 0,
  }));
  const bySheet = (found?.sheets ?? []).map(({ name, problems }) => ({ value: name, name, problems }));
  return (
    <div className={styles['filters']} role="search" aria-label={text.filters}>
      <Fold summary={text.filters}>
        <div className={styles['fields']}>
          <Field label={messages.review.search}>
            {(id) => (
              <input
                id={id}
                className={styles['field']}
                type="search"
                value={choice.text ?? ''}
                onChange={(event) => choose({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          <Choose
            label={text.severity}
            value={choice.severity}
            options={bySeverity}
            onChoose={(value) => choose({ severity: value as Severity | undefined })}
          />
          {bySheet.length > 1 && (
            <Choose
              label={text.sheet}
              value={choice.sheet}
              options={bySheet}
              onChoose={(value) => choose({ sheet: value })}
            />
          )}
          {found && (found.inProjects > 1 || choice.project !== undefined) && (
            <Field label={text.project} hint={text.projectHint(found.inProjects)}>
              {(id) => (
                <>
                  <input
                    id={id}
                    className={styles['field']}
                    list={`${id}-projects`}
                    aria-describedby={`${id}-hint`}
                    value={choice.project ?? ''}
                    onChange={(event) => choose({ project: event.currentTarget.value })}
                  />
                  <datalist id={`${id}-projects`}>
                    {found.projects.map(({ name, problems }) => (
                      <option key={name} value={name} label={`${name} (${words.number(problems)})`} />
                    ))}
                  </datalist>
                </>
              )}
            </Field>
          )}
        </div>
      </Fold>
      <div className={styles['outcome']}>
        <p role="status">
          {found?.problems === 0 ? messages.review.noneFound : found && text.shown(found.problems, all)}
        </p>
        {isFiltered && <Button onClick={() => onChoose({})}>{text.clear}</Button>}
      </div>
    </div>
  );
}

interface ChooseProps {
  label: string;
  value: string | undefined;
  options: readonly { value: string; name: string; problems: number }[];
  onChoose(value: string | undefined): void;
}

function Choose({ label, value, options, onChoose }: ChooseProps) {
  const { messages } = useI18n();
  const text = messages.browse;
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={styles['field']}
          value={value ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
        >
          <option value="">{text.all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {text.option(option.name, option.problems)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Field({ label, hint, children }: { label: string; hint?: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className={styles['item']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children(id)}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
