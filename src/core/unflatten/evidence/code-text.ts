import { fold } from '../../headers/fold.ts';
import type { JsonValue } from '../../model/json.ts';
import { trimInvisible } from '../../model/white-space.ts';
import type { Codelist } from '../../schema/codelists.ts';
import { type KnownCodes, knownCodes } from '../../schema/known-codes.ts';
import type { CellType } from '../read-cell.ts';
import type { Remarks } from '../remarks.ts';
import { plainDashes } from './dashes.ts';

/** No code and no title is longer; what is longer need not be folded. */
const longest = 300;
/** Commas within a title: `Culture, sports and recreation` is one piece. */
const mostPieces = 4;

/** What a text was found to be. */
interface Found {
  code: string;
  how: 'exact' | 'dashes' | 'title';
}

/** Reads codes, titles of codes, and lists of them. */
export class CodeReader {
  private readonly remarks: Remarks;
  private readonly codelist: (name: string) => Codelist | undefined;
  private readonly tidy: (text: string) => string;
  private readonly known = new Map<string, KnownCodes | undefined>();

  /** @param tidy what a text that is no code becomes */
  constructor(remarks: Remarks, codelist: (name: string) => Codelist | undefined, tidy: (text: string) => string) {
    this.remarks = remarks;
    this.codelist = codelist;
    this.tidy = tidy;
  }

  read(text: string, type: CellType): string {
    const known = this.codesOf(type);
    if (!known) return this.tidy(text);
    if (known.codes.has(text)) return text;
    return this.accept(text, find(known, trimInvisible(text))) ?? this.unknown(text, type);
  }

  /**
   * A list: `;` always separates; a comma or a line break only where every piece is a code, or where a person said so (rule 7).
   * @param word how a piece of a list without a codelist is read
   */
  readList(text: string, type: CellType, commaSeparates: boolean, word: (piece: string) => string): JsonValue[] {
    const known = this.codesOf(type);
    if (known?.codes.has(text)) return [text];
    const pieces = this.tidy(text).split(';');
    return pieces.flatMap((piece) => {
      if (commaSeparates) return this.chosen(piece, type, known, word);
      if (!known) return [word(piece)];
      if (known.codes.has(piece) || piece === '') return [piece];
      const whole = this.accept(piece, find(known, trimInvisible(piece)));
      if (whole !== undefined) return [whole];
      return this.divided(piece, known, type) ?? [this.unknown(piece, type)];
    });
  }

  /** The pieces of a text between commas or line breaks, if all are codes. */
  private divided(piece: string, known: KnownCodes, { codelist = '' }: CellType): string[] | undefined {
    const parts = partsOf(piece);
    if (parts.length < 2) return undefined;
    const found: Found[] = [];
    const unknown: string[] = [];
    for (let index = 0; index < parts.length;) {
      const [code, length] = longestCode(known, parts, index);
      if (code) found.push(code);
      else unknown.push(parts[index]!);
      index += length;
    }
    if (unknown.length === 0) {
      this.remarks.repaired('column.list_separator');
      return found.map((each) => this.accept(each.code, { ...each, how: each.how === 'title' ? 'title' : 'exact' })!);
    }
    if (found.length === 0) return undefined;
    this.remarks.report('cell.list_unclear', { codelist, known: found.map(({ code }) => code), unknown });
    return [this.tidy(piece)];
  }

  private chosen(
    piece: string,
    type: CellType,
    known: KnownCodes | undefined,
    word: (piece: string) => string,
  ): string[] {
    const parts = partsOf(piece);
    if (parts.length > 1) this.remarks.repaired('column.list_separator');
    return parts.map((part) =>
      known ? (this.accept(part, find(known, part)) ?? this.unknown(part, type)) : word(part),
    );
  }

  private accept(text: string, found: Found | undefined): string | undefined {
    if (!found) return undefined;
    if (found.how === 'title') this.remarks.repaired('column.codes_from_titles');
    else if (found.how === 'dashes') this.remarks.repaired('column.dashes');
    else this.tidy(text);
    return found.code;
  }

  /** A closed codelist allows nothing else; an open one may be added to. */
  private unknown(text: string, { codelist = '', codelistOpen }: CellType): string {
    if (!codelistOpen) this.remarks.report('cell.not_a_code', { codelist });
    return this.tidy(text);
  }

  private codesOf({ codelist }: CellType): KnownCodes | undefined {
    if (codelist === undefined) return undefined;
    if (!this.known.has(codelist)) {
      const list = this.codelist(codelist);
      this.known.set(codelist, list && knownCodes(list));
    }
    return this.known.get(codelist);
  }
}

function find({ codes, byFolded }: KnownCodes, text: string): Found | undefined {
  if (codes.has(text)) return { code: text, how: 'exact' };
  if (text === '' || text.length > longest) return undefined;
  const plain = plainDashes(text);
  if (codes.has(plain)) return { code: plain, how: 'dashes' };
  const code = byFolded.get(fold(plain));
  return code === undefined ? undefined : { code, how: 'title' };
}

function partsOf(piece: string): string[] {
  return piece
    .split(/,|\r?\n/)
    .map(trimInvisible)
    .filter((part) => part !== '');
}

/** The code that most of the next pieces make together, and how many they are. */
function longestCode(known: KnownCodes, parts: readonly string[], from: number): [Found | undefined, number] {
  for (let length = Math.min(mostPieces, parts.length - from); length > 0; length--) {
    const found = find(known, parts.slice(from, from + length).join(', '));
    if (found) return [found, length];
  }
  return [undefined, 1];
}
