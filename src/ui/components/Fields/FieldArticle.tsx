import type { RefObject } from 'react';
import type { Dictionary, FieldEntry } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { standardLanguages } from '../../i18n/language.ts';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import { CodeTable } from './CodeTable.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { CopyButton } from './CopyButton.tsx';
import { ElementList } from './ElementList.tsx';
import { PathCode } from './PathCode.tsx';
import { Fact } from '../Fact/Fact.tsx';
import styles from './FieldArticle.module.css';

interface FieldArticleProps {
  entry: FieldEntry;
  dictionary: Dictionary;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** All there is to know about one field: what it is for first, what it is beside it, where it stands after. */
export function FieldArticle({ entry, dictionary, heading }: FieldArticleProps) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  const { version } = dictionary;
  return (
    <article className={styles['article']}>
      <nav aria-label={text.path}>
        <ol className={styles['trail']}>
          <li>
            <FieldLink path="" version={version}>
              {text.all}
            </FieldLink>
          </li>
          {entry.ancestors.map((ancestor) => (
            <li key={ancestor.path}>
              <FieldLink path={ancestor.path} version={version}>
                {ancestor.titles[standard]}
              </FieldLink>
            </li>
          ))}
        </ol>
      </nav>
      <h2 ref={heading} tabIndex={-1} className={styles['title']}>
        {entry.titles[standard]}
      </h2>
      {entry.help && <p className={styles['help']}>{entry.help[standard]}</p>}
      {entry.example && (
        <p>
          {text.example}: <code className={styles['example']}>{entry.example[standard]}</code>
        </p>
      )}
      <Facts entry={entry} />
      {entry.children.length > 0 && (
        <section className={styles['section']}>
          <h3>{text.children(entry.children.length)}</h3>
          <ul className={styles['links']}>
            {entry.children.map((child) => (
              <li key={child.path}>
                <FieldLink path={child.path} version={version}>
                  {child.titles[standard]}
                </FieldLink>{' '}
                <code className={styles['quiet']}>{child.key}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.codelist && <CodeTable codelist={entry.codelist} />}
      <ColumnTable entry={entry} />
      {entry.idsElements.length > 0 && <ElementList elements={entry.idsElements} />}
    </article>
  );
}

function Facts({ entry }: { entry: FieldEntry }) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  const { kind, type, format, required, ancestors, translatable, versions, titles, path } = entry;
  const isTop = ancestors.length <= 1;
  // Within the sentence on a list it stands in the middle.
  const typeName = kind === 'list' ? text.types[type].toLocaleLowerCase(standard) : text.types[type];
  return (
    <dl className={styles['facts']} aria-label={text.facts}>
      <Fact name={text.pathOf}>
        <PathCode path={path} />
        <CopyButton text={path} name={text.pathOf} />
      </Fact>
      {standardLanguages.map((each) => (
        <Fact key={each} name={text.titleIn[each]}>
          <span lang={each}>{titles[each]}</span>
          <CopyButton text={titles[each]} name={text.titleIn[each]} />
        </Fact>
      ))}
      <Fact name={text.holds}>{text.kinds[kind](typeName)}</Fact>
      {format !== undefined && <Fact name={text.format}>{text.formats[format] ?? <code>{format}</code>}</Fact>}
      <Fact name={text.required}>
        {required ? (isTop ? text.isRequired.always : text.isRequired.within) : text.isRequired.no}
      </Fact>
      {translatable && (kind === 'value' || kind === 'list') && (
        <Fact name={text.translation}>{text.translations[translatable]}</Fact>
      )}
      <Fact name={text.versions}>{versions.join(', ')}</Fact>
    </dl>
  );
}
