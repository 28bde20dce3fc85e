import type { ProblemCode } from '../../../core/model/problem.ts';
import { useKept } from '../../hooks/use-kept.ts';
import {
  type ExampleCells,
  type ExplainedCode,
  explanationOf,
  isExplained,
  standardPage,
} from '../../i18n/explanation.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './WhyItMatters.module.css';

/** Folded away: why a kind of problem matters, how it looks wrong and right, and where the standard says so. */
export function WhyItMatters({ code }: { code: ProblemCode }) {
  const [isOpen, setOpen] = useKept('why', false);
  const { browse } = useI18n().messages;
  if (!isExplained(code)) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{browse.why.title}</summary>
      {isOpen && <Explained code={code} />}
    </details>
  );
}

function Explained({ code }: { code: ExplainedCode }) {
  const { language, messages, words } = useI18n();
  const text = messages.browse.why;
  const { why, wrong, right } = explanationOf(code, words);
  const page = standardPage(code, language);
  return (
    <div className={styles['body']}>
      <p>{why}</p>
      <div className={styles['examples']}>
        <Example kind="error" title={text.wrong} cells={wrong} />
        <Example kind="good" title={text.right} cells={right} />
      </div>
      {page !== undefined && (
        <p>
          <a href={page} target="_blank" rel="noreferrer">
            {text.page}
          </a>{' '}
          <span className={styles['leaves']}>({text.leaves})</span>
        </p>
      )}
    </div>
  );
}

interface ExampleProps {
  kind: 'error' | 'good';
  title: string;
  cells: ExampleCells;
}

function Example({ kind, title, cells }: ExampleProps) {
  const { why } = useI18n().messages.browse;
  return (
    <table className={styles['cells']}>
      <caption>
        <Sign kind={kind} /> {title}
      </caption>
      <thead>
        <tr>
          {cells.map(([header], index) => (
            <th key={index} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(([, value], index) => (
            <td key={index}>{value === '' ? <span className={styles['leaves']}>({why.empty})</span> : value}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
