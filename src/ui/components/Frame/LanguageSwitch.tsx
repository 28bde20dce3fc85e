import { languages } from '../../i18n/catalogues.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { ownName } from '../../i18n/language.ts';
import styles from './LanguageSwitch.module.css';

/** Each language in its own words. Changing it changes nothing else. */
export function LanguageSwitch() {
  const { language, setLanguage, missing, messages } = useI18n();
  return (
    <div className={styles['switch']} role="group" aria-label={messages.page.language}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className={styles['language']}
          aria-pressed={each === language}
          onClick={() => setLanguage(each)}
        >
          {ownName(each)}
        </button>
      ))}
      <span role="status" className={styles['missing']}>
        {missing !== undefined && messages.page.languageMissing(ownName(missing))}
      </span>
    </div>
  );
}
