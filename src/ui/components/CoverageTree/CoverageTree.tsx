import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { CoverageRow } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { countHits, coverageTree, openRows, viewOf } from '../../state/coverage.ts';
import { searchWords } from '../../state/search-words.ts';
import { Button } from '../Button/Button.tsx';
import table from '../Table/Table.module.css';
import { type CoverageChoices, CoverageControls } from './CoverageControls.tsx';
import { CoverageField } from './CoverageField.tsx';
import styles from './CoverageTree.module.css';

/** Per field, how often it is filled in. Folded away: it is long, and there is nothing to do about most of it. */
export function CoverageTree({ rows }: { rows: readonly CoverageRow[] }) {
  const { messages } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <details id="coverage" className={styles['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>{messages.coverage.title}</summary>
      {isOpen && <Coverage rows={rows} />}
    </details>
  );
}

/** Which fields are open: all or none, but for those that somebody opened or closed. */
interface Folding {
  all: boolean;
  except: ReadonlySet<string>;
}

const folded = (all: boolean): Folding => ({ all, except: new Set() });

/**
 * A table whose rows unfold, and no `treegrid`: every screen reader reads tables, and a button that says whether it is open, in the way that
 * people know; few know a tree in a grid (decision 13).
 */
function Coverage({ rows }: { rows: readonly CoverageRow[] }) {
  const { messages, words } = useI18n();
  const text = messages.coverage;
  const [choices, setChoices] = useState<CoverageChoices>({ search: '', filter: 'all', order: 'standard' });
  const [folding, setFolding] = useState(() => folded(false));
  const asked = useDeferredValue(choices);
  const tree = useMemo(() => coverageTree(rows), [rows]);
  const view = useMemo(() => ({ ...asked, words: searchWords(asked.search) }), [asked]);
  const nodes = useMemo(() => viewOf(tree, view), [tree, view]);
  const hits = useMemo(() => countHits(tree, view), [tree, view]);
  const isOpen = (path: string): boolean => folding.all !== folding.except.has(path);

  const toggle = useCallback((path: string) => {
    setFolding(({ all, except }) => {
      const changed = new Set(except);
      if (!changed.delete(path)) changed.add(path);
      return { all, except: changed };
    });
  }, []);

  const choose = (changed: Partial<CoverageChoices>) => {
    const next = { ...choices, ...changed };
    setChoices(next);
    // What is looked for is shown, wherever it is; its order does not fold or unfold anything.
    if (changed.order === undefined) setFolding(folded(next.filter !== 'all' || next.search.trim() !== ''));
  };

  return (
    <div className={styles['coverage']}>
      <p className={styles['lead']}>{text.lead}</p>
      <p className={styles['lead']}>{text.secondFigure}</p>
      <CoverageControls choices={choices} onChoose={choose} />
      <div className={styles['above']}>
        <p role="status">{hits === 0 ? text.noneFound : text.found(words.number(hits), words.number(rows.length))}</p>
        <div className={styles['folding']}>
          <Button look="text" onClick={() => setFolding(folded(true))}>
            {text.openAll}
          </Button>
          <Button look="text" onClick={() => setFolding(folded(false))}>
            {text.closeAll}
          </Button>
        </div>
      </div>
      {nodes.length > 0 && (
        <div className={`${table['region']} ${styles['region']}`} role="region" aria-label={text.title} tabIndex={0}>
          <table className={`${table['table']} ${styles['table']}`}>
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col">{text.filled}</th>
                <th scope="col">{text.present}</th>
              </tr>
            </thead>
            <tbody>
              {openRows(nodes, isOpen).map((node) => (
                <CoverageField
                  key={node.row.path}
                  row={node.row}
                  level={node.level}
                  isOpen={node.children.length > 0 ? isOpen(node.row.path) : undefined}
                  onToggle={toggle}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
