import codeHelpTexts from '../../../schema/generated/code-help.json' with { type: 'json' };
import helpTexts from '../../../schema/generated/help.json' with { type: 'json' };
import translatableValues from '../../../schema/generated/translatable.json' with { type: 'json' };

/** A text in the languages of the product. */
export interface LocalText {
  en: string;
  es: string;
}

export interface FieldHelp {
  /** What to put into the cell, and what not. */
  help: LocalText;
  /** What may stand in the cell; absent for fields that have no cell of their own. */
  example?: LocalText;
}

/** `all`; `suffix-only`: what follows the prefix of an identifier; `strings-only`: text, but not numbers. */
export type Translatable = 'all' | 'suffix-only' | 'strings-only';

/** English, Spanish, and an example; a fourth is the example in Spanish, where that is another. */
const texts = helpTexts.texts as readonly (readonly string[])[];
const numbers: Readonly<Record<string, number>> = helpTexts.fields;
const codeTexts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = codeHelpTexts;
const translatable = translatableValues as Readonly<Record<string, Translatable>>;

/**
 * Our own words on a field of the standard, whatever the version. The package's fields have their own paths, which no field of
 * a project has.
 *
 * @param path without indexes: `budget/amount/amount`
 */
export function fieldHelp(path: string): FieldHelp | undefined {
  const [en, es, example, exampleSpanish = example] = texts[own(numbers, path) ?? -1] ?? [];
  if (en === undefined || es === undefined) return undefined;
  return {
    help: { en, es },
    ...(example !== undefined && exampleSpanish !== undefined && { example: { en: example, es: exampleSpanish } }),
  };
}

/** A line on a code; there is none for countries and currencies. */
export function codeHelp(codelist: string, code: string): LocalText | undefined {
  const [en, es] = own(own(codeTexts, codelist) ?? {}, code) ?? [];
  return en === undefined || es === undefined ? undefined : { en, es };
}

/** Which values of a project's field may be translated; undefined where none may be. */
export function translatableValuesOf(path: string): Translatable | undefined {
  return own(translatable, path);
}

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
