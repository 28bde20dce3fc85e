import type { MadeFile, Saved, SaveResult, TakePiece, WriteResult, Written } from './api.ts';
import type { Problem } from '../core/model/problem.ts';
import { concatBytes } from '../formats/byte-writer.ts';

/** A new file whose bytes come in pieces: each in a buffer that nobody needs once it is taken, and the next is made then. */
export type FileInPieces = Omit<Written, 'bytes'> & { pieces: Iterable<Uint8Array> };

export type MakeResult = { ok: true; file: FileInPieces } | { ok: false; problems: Problem[] };

/** What a file consists of that is made as a whole. */
export function inOnePiece({ bytes, ...rest }: Written): FileInPieces {
  return { ...rest, pieces: [bytes] };
}

/** The file in memory, to be handed over. */
export function asWritten(result: MakeResult): WriteResult {
  if (!result.ok) return result;
  const { pieces, ...rest } = result.file;
  const [first, ...others] = pieces;
  // A file of one piece is that piece, and not a copy.
  const bytes: MadeFile['bytes'] = others.length === 0 ? (first ?? new Uint8Array()) : concatBytes([first!, ...others]);
  return { ok: true, written: { ...rest, bytes } };
}

/** What is handed over at a time at most: whoever takes it may have something else to do, too. */
const largestPiece = 1_048_576;

function* partsOf(piece: Uint8Array): Generator<Uint8Array> {
  if (piece.length <= largestPiece) yield piece;
  else for (let at = 0; at < piece.length; at += largestPiece) yield piece.slice(at, at + largestPiece);
}

/** Hands the file over to where it is to go, the next piece when the one before has arrived. */
export async function asSaved(result: MakeResult, take: TakePiece): Promise<SaveResult> {
  if (!result.ok) return result;
  const { pieces, ...rest } = result.file;
  let bytes = 0;
  for (const piece of pieces) {
    bytes += piece.length;
    for (const part of partsOf(piece)) if (!(await take(part))) return { ok: false, problems: [] };
  }
  const saved: Saved = { ...rest, bytes };
  return { ok: true, saved };
}
