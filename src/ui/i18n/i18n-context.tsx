import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Problem } from '../../core/model/problem.ts';
import { loadCatalogue } from './catalogues.ts';
import { type Language, localeFor, rememberLanguage, standardLanguage, type StandardLanguage } from './language.ts';
import { createMessages, type Messages } from './messages/messages.ts';
import { problemSentence } from './problem-sentence.ts';
import type { Sentence } from './sentence.ts';
import { createWords, type Words } from './words.ts';

export interface I18n {
  language: Language;
  /** The language in which the page shows what belongs to the standard. */
  standard: StandardLanguage;
  /** Takes effect once the words of the language are there. */
  setLanguage(language: Language): void;
  /** The language that was chosen last and whose words could not be fetched. */
  missing: Language | undefined;
  messages: Messages;
  words: Words;
  /** @param amount how many places it has, where they are not all with it */
  sentence(problem: Problem, amount?: number): Sentence;
}

const I18nContext = createContext<I18n | undefined>(undefined);

/** All that the page needs to speak the language, whose catalogue has to be loaded; kept apart from React so that tests can use it too. */
export function createI18n(language: Language, locale?: string): Omit<I18n, 'setLanguage' | 'missing'> {
  const words = createWords(language, locale);
  const messages = createMessages(words);
  const standard = standardLanguage(language);
  return {
    language,
    standard,
    messages,
    words,
    sentence: (problem, amount) => problemSentence(problem, words, amount),
  };
}

export function I18nProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, choose] = useState(first);
  const [missing, setMissing] = useState<Language>();
  const latest = useRef(first);
  const i18n = useMemo<I18n>(
    () => ({
      ...createI18n(language, localeFor(language, navigator.languages)),
      setLanguage: (chosen) => {
        latest.current = chosen;
        loadCatalogue(chosen).then(
          () => {
            // Somebody who clicked on another one meanwhile wants that.
            if (latest.current !== chosen) return;
            rememberLanguage(chosen);
            // All that is shown is put into other words: the page answers meanwhile.
            startTransition(() => choose(chosen));
          },
          () => setMissing(chosen),
        );
      },
      missing,
    }),
    [language, missing],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}
