import type { Problem } from '../core/model/problem.ts';
import type { Receipt } from '../core/model/receipt.ts';

export interface MadeFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

export interface Written extends MadeFile {
  receipt: Receipt;
  problems: Problem[];
}

/** What was written to where the page wanted it; only its size is known here. */
export type Saved = Omit<Written, 'bytes'> & { bytes: number };

/**
 * Takes the next piece of a file, whose buffer is its own, and says when it has arrived. `false`: the rest of the file is not wanted any more, since it cannot be
 * written; why is known to whoever says so.
 */
export type TakePiece = (piece: Uint8Array) => Promise<boolean>;

export type WriteResult = { ok: true; written: Written } | { ok: false; problems: Problem[] };
export type SaveResult = { ok: true; saved: Saved } | { ok: false; problems: Problem[] };
