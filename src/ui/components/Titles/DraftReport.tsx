import { useCallback, useState } from 'react';
import type { TitleDraft, Titles } from '../../../client/index.ts';
import { useInSlices } from '../../hooks/use-in-slices.ts';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import { PathCode } from '../Fields/PathCode.tsx';
import styles from './Titles.module.css';
import { useWorkbenchText } from './use-workbench-text.ts';

/** How far the draft is, and which columns would have paths. It is made when somebody looks. */
export function DraftReport({ titles, draft }: { titles: Titles; draft: TitleDraft }) {
  const text = useWorkbenchText().report;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {isOpen && <Report titles={titles} draft={draft} />}
    </details>
  );
}

function Report({ titles, draft }: { titles: Titles; draft: TitleDraft }) {
  const { report: text, list } = useWorkbenchText();
  const report = useInSlices(useCallback(() => titles.report(draft), [titles, draft]));
  if (!report) return null;
  const { groups, columns, paths } = report;
  return (
    <div className={styles['group']}>
      <dl className={styles['facts']}>
        {groups.map(({ group, all, filled }) => (
          <div key={group}>
            <dt>{list.groups[group]}</dt>
            <dd>{text.progress(filled, all)}</dd>
          </div>
        ))}
      </dl>
      <p>{text.columns(columns - paths.length, columns)}</p>
      {paths.length > 0 && (
        <details>
          <summary>{text.paths(paths.length)}</summary>
          <ul className={styles['paths']}>
            {paths.map(({ path, reason }) => (
              <li key={path}>
                <FieldLink path={path}>
                  <PathCode path={path} />
                </FieldLink>
                : {text.reasons[reason]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
