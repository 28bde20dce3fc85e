import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import type { Problem } from '../../core/model/problem.ts';
import { english, type Messages } from './en/messages.ts';
import { spanish } from './es/messages.ts';
import { type Language, localeFor, rememberLanguage } from './language.ts';
import { problemSentence } from './problem-sentence.ts';
import type { Sentence } from './sentence.ts';
import { createWords, type Words } from './words.ts';

export interface I18n {
  language: Language;
  setLanguage(language: Language): void;
  messages: Messages;
  words: Words;
  /** @param amount how many places it has, where they are not all with it */
  sentence(problem: Problem, amount?: number): Sentence;
}

const I18nContext = createContext<I18n | undefined>(undefined);

/** All that the page needs to speak the language; kept apart from React so that tests can use it too. */
export function createI18n(language: Language, locale?: string): Omit<I18n, 'setLanguage'> {
  const words = createWords(language, locale);
  const messages = language === 'es' ? spanish(words) : english(words);
  return { language, messages, words, sentence: (problem, amount) => problemSentence(problem, words, amount) };
}

export function I18nProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, choose] = useState(first);
  const i18n = useMemo<I18n>(
    () => ({
      ...createI18n(language, localeFor(language, navigator.languages)),
      setLanguage: (chosen) => {
        rememberLanguage(chosen);
        choose(chosen);
      },
    }),
    [language],
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
