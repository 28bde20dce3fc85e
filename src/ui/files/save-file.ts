import { inSlices } from '../../client/index.ts';
import type { Steps } from '../../core/model/steps.ts';

/** Hands a file that is ready to the browser's downloads. */
export function saveFile(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Hands bytes to the browser's downloads. */
export async function saveBytes({
  bytes,
  mime,
  name,
}: {
  bytes: Uint8Array;
  mime: string;
  name: string;
}): Promise<void> {
  const pieces = await inSlices(inPieces(bytes as Uint8Array<ArrayBuffer>));
  const url = URL.createObjectURL(new Blob(pieces, { type: mime }));
  saveFile(url, name);
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const pieceLength = 2 ** 20;

/** What goes into a `Blob` is copied: tens of megabytes at once would keep the page from answering. */
function* inPieces(bytes: Uint8Array<ArrayBuffer>): Steps<Blob[]> {
  const pieces: Blob[] = [];
  for (let from = 0; from < bytes.length; from += pieceLength) {
    pieces.push(new Blob([bytes.subarray(from, from + pieceLength)]));
    yield;
  }
  return pieces;
}
