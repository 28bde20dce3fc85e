import { useDeferredValue, useMemo, useState } from 'react';
import type { Chosen, Dictionary, FieldEntry, TemplateChooser } from '../../../client/index.ts';
import type { TemplateChoice } from '../../../core/model/template-choice.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { FieldTick } from './FieldTick.tsx';
import styles from './Templates.module.css';

interface FieldChoiceProps {
  dictionary: Dictionary;
  chooser: TemplateChooser;
  choice: TemplateChoice;
  onChoose(choice: TemplateChoice): void;
}

/** As many as somebody looks through; more are shown when asked for. */
const firstFound = 60;

/** All sections and fields, to be ticked one by one; or those that a search finds. */
export function FieldChoice({ dictionary, chooser, choice, onChoose }: FieldChoiceProps) {
  const { messages } = useI18n();
  const text = messages.templates;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query).trim();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const stateOf = useMemo(() => chooser.stateOf(choice), [chooser, choice]);
  const found = useMemo(
    () =>
      asked === ''
        ? undefined
        : dictionary
            .search(asked)
            .map(({ entry }) => entry)
            .filter(isInProject),
    [dictionary, asked],
  );
  const [allFor, setAllFor] = useState<string>();
  const shown = allFor === asked ? found : found?.slice(0, firstFound);
  const sections = dictionary.find('projects')?.children ?? [];
  const toggle = (path: string) => {
    const next = new Set(opened);
    if (!next.delete(path)) next.add(path);
    setOpened(next);
  };
  const tree: TreeProps = {
    ...{ stateOf, opened },
    onToggle: toggle,
    onTick: (path, isWanted) => onChoose(chooser.withField(choice, path, isWanted)),
  };
  return (
    <details className={styles['fields']}>
      <summary>{text.fields}</summary>
      <p className={styles['hint']}>{text.fieldsHint}</p>
      <label className={styles['label']} htmlFor="template-search">
        {text.search}
      </label>
      <input
        id="template-search"
        className={styles['input']}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby="template-search-hint"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p id="template-search-hint" className={styles['hint']}>
        {text.searchHint}
      </p>
      <p role="status" className={styles['hint']}>
        {found && (found.length === 0 ? text.noneFound : text.found(found.length))}
      </p>
      <ul className={styles['tree']} aria-label={text.tree}>
        {(shown ?? sections).map((entry) => (
          <Branch key={entry.path} entry={entry} tree={tree} withTrail={found !== undefined} />
        ))}
      </ul>
      {found && shown && shown.length < found.length && (
        <Button look="text" onClick={() => setAllFor(asked)}>
          {messages.fields.showAll(found.length)}
        </Button>
      )}
    </details>
  );
}

/** The fields of the package are in every template, on a sheet of their own. */
function isInProject({ scope, path }: FieldEntry): boolean {
  return scope === 'project' && path !== 'projects';
}

interface TreeProps {
  stateOf(path: string): Chosen;
  opened: ReadonlySet<string>;
  onToggle(path: string): void;
  onTick(path: string, isWanted: boolean): void;
}

/** A field, or a section with what is in it; only what is open is made. */
function Branch({ entry, tree, withTrail }: { entry: FieldEntry; tree: TreeProps; withTrail: boolean }) {
  const { path, children } = entry;
  const isOpen = tree.opened.has(path);
  // An object without fields that are known can have no column.
  if (children.length === 0 && entry.kind !== 'value' && entry.kind !== 'list') return null;
  return (
    <li>
      <FieldTick
        entry={entry}
        chosen={tree.stateOf(path)}
        isOpen={children.length > 0 ? isOpen : undefined}
        withTrail={withTrail}
        onToggle={() => tree.onToggle(path)}
        onTick={(isWanted) => tree.onTick(path, isWanted)}
      />
      {isOpen && children.length > 0 && (
        <ul className={styles['branch']}>
          {children.map((child) => (
            <Branch key={child.path} entry={child} tree={tree} withTrail={false} />
          ))}
        </ul>
      )}
    </li>
  );
}
