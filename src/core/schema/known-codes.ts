import { fold } from '../headers/fold.ts';
import type { Codelist } from './codelists.ts';

/** The codes of a codelist, to be found by what people write for them. */
export interface KnownCodes {
  codes: ReadonlySet<string>;
  /** By code and title in any language, without regard to case, accents and white space; none for a title of two. */
  byFolded: ReadonlyMap<string, string>;
}

const known = new WeakMap<Codelist, KnownCodes>();

/** Made once per codelist. */
export function knownCodes(codelist: Codelist): KnownCodes {
  const made = known.get(codelist) ?? makeKnownCodes(codelist);
  known.set(codelist, made);
  return made;
}

function makeKnownCodes({ codes }: Codelist): KnownCodes {
  const byTitle = unambiguous(
    codes.flatMap(({ code, titles }) =>
      Object.values(titles)
        .flat()
        .map((title): [string, string] => [title, code]),
    ),
  );
  // A code that another one has for its title is that code.
  const byCode = unambiguous(codes.map(({ code }): [string, string] => [code, code]));
  return { codes: new Set(codes.map(({ code }) => code)), byFolded: new Map([...byTitle, ...byCode]) };
}

/** Codes by folded text, but for texts that stand for two. */
function unambiguous(named: readonly (readonly [text: string, code: string])[]): Map<string, string> {
  const byFolded = new Map<string, string>();
  const twice = new Set<string>();
  for (const [text, code] of named) {
    const folded = fold(text);
    if ((byFolded.get(folded) ?? code) !== code) twice.add(folded);
    byFolded.set(folded, code);
  }
  for (const folded of twice) byFolded.delete(folded);
  return byFolded;
}
