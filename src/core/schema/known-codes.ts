import { fold } from '../headers/fold.ts';
import type { Codelist } from './codelists.ts';

/** The codes of a codelist, to be found by what people write for them. */
export interface KnownCodes {
  codes: ReadonlySet<string>;
  /** By code and title in any language, without regard to case, accents and white space; none for what names two. */
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
  const byFolded = new Map<string, string>();
  const twice = new Set<string>();
  for (const { code, titles } of codes) {
    for (const text of [...Object.values(titles).flat(), code]) {
      const folded = fold(text);
      if ((byFolded.get(folded) ?? code) !== code) twice.add(folded);
      byFolded.set(folded, code);
    }
  }
  for (const folded of twice) byFolded.delete(folded);
  return { codes: new Set(codes.map(({ code }) => code)), byFolded };
}
