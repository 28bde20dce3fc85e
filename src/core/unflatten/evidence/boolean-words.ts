import { fold } from '../../headers/fold.ts';

/** Words for true and false in English, Spanish, Portuguese and French, as `fold` leaves them. */
const words = new Map<string, boolean>([
  ...['true', 'verdadero', 'verdadeiro', 'vrai', 'yes', 'y', 'si', 's', 'sim', 'oui', '1'].map(
    (word) => [word, true] as const,
  ),
  ...['false', 'falso', 'faux', 'no', 'n', 'nao', 'non', '0'].map((word) => [word, false] as const),
]);

const longest = 20;

/** What a word says, whatever its case and accents. */
export function booleanOf(text: string): boolean | undefined {
  return text.length > longest ? undefined : words.get(fold(text));
}
