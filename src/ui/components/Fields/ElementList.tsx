import { Fragment } from 'react';
import type { IdsElement } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './FieldArticle.module.css';

/** A list longer than this is folded away. */
const longList = 6;

/** Elements of the CoST IDS that the field serves, with what else has to hold. */
export function ElementList({ elements }: { elements: readonly IdsElement[] }) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  return (
    <section className={styles['section']}>
      <h3>{text.elements}</h3>
      <details className={styles['codes']} open={elements.length <= longList}>
        <summary>{text.elementsLead(elements.length)}</summary>
        <ul className={styles['elements']}>
          {elements.map(({ titles, module, conditions }, index) => (
            <li key={index}>
              {titles[standard]} <span className={styles['quiet']}>· {text.modules[module] ?? module}</span>
              {conditions.length > 0 && (
                <span className={styles['conditions']}>
                  <span className={styles['quiet']}>{text.where}</span>{' '}
                  {conditions.map((condition, at) => (
                    <Fragment key={condition}>
                      {at > 0 && '; '}
                      <code className={styles['quiet']}>{condition}</code>
                    </Fragment>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
