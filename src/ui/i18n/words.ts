import { catalogueIn } from './catalogues.ts';
import type { Language } from './language.ts';
import { createText, type Text } from './text.ts';

/** What it takes to speak one language: its messages, and what puts facts into its words. */
export interface Words extends Text {
  language: Language;
  number(value: number): string;
  /** A share: “75%” for 0.75. */
  percent(share: number): string;
  /** A date, or date and time, of the data: “5 April 2024”; other text as it is. */
  day(text: string): string;
  /** “a, b and c”; long lists end in “and 12 more”. */
  list(items: readonly string[]): string;
  /** In the quotation marks of the language; long text is cut, white space at the ends made visible. */
  quote(text: string): string;
  /** The name of a language by its tag: “French” for `fr`; the tag, where nobody knows it. */
  languageName(tag: string): string;
  /** “1.8 MB”. */
  bytes(value: number): string;
}

const longestQuote = 80;
const longestList = 5;

/**
 * The catalogue of the language has to be loaded.
 *
 * @param locale how numbers and dates are written, which differs by country
 */
export function createWords(language: Language, locale: string = language): Words {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const rules = new Intl.PluralRules(language);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });

  const number = (value: number) => numbers.format(value);
  const said = createText(catalogueIn(language), { number, category: (value) => rules.select(value) });
  return {
    language,
    ...said,
    number,
    percent: (share) => percents.format(share),
    day: (text) => {
      const [day] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text) ?? [];
      const time = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(time) ? text : days.format(time);
    },
    list: (items) => {
      if (items.length <= longestList) return lists.format(items);
      const shown = items.slice(0, longestList - 1);
      return lists.format([...shown, said.text('words.more', { amount: items.length - shown.length })]);
    },
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    quote: (value) => said.text('words.quoted', { value: cut(visible(value), longestQuote) }),
    bytes: (value) => {
      const [size, unit] = sizeOf(value);
      const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size < 10 ? 1 : 0 } as const;
      return new Intl.NumberFormat(locale, format).format(size);
    },
  };
}

/** Cuts by characters, so that no half of a pair is left. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return [...text.slice(0, length)].slice(0, -1).join('') + '…';
}

/** Text with line breaks, and white space at its ends, as signs. */
export function visible(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '↵').replace(/^\s+|\s+$/g, (space) => '␣'.repeat(space.length));
}

/** Never in bytes, for which languages have no short word: a tenth of a kilobyte is the least. */
function sizeOf(bytes: number): [number, 'kilobyte' | 'megabyte' | 'gigabyte'] {
  if (bytes < 100) return [0.1, 'kilobyte'];
  if (bytes < 999_500) return [bytes / 1000, 'kilobyte'];
  return bytes < 999_500_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1_000_000_000, 'gigabyte'];
}
