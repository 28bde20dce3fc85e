import { concatBytes } from './byte-writer.ts';

const encoder = new TextEncoder();
const endOfRow = encoder.encode('</row>');

/** The cells of a worksheet that are not plain, in rows of their own. */
export class SheetRest {
  private readonly xml: Uint8Array;
  private readonly pieces: Uint8Array[] = [];
  private hasRow = false;
  private start = 0;
  private end = 0;

  constructor(xml: Uint8Array) {
    this.xml = xml;
  }

  add(row: number, start: number, end: number): void {
    if (!this.hasRow) this.pieces.push(encoder.encode(`<row r="${row}">`));
    this.hasRow = true;
    // Cells that follow each other are one piece.
    if (start !== this.end) {
      this.flush();
      this.start = start;
    }
    this.end = end;
  }

  endRow(): void {
    if (!this.hasRow) return;
    this.flush();
    this.pieces.push(endOfRow);
    this.hasRow = false;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return concatBytes(this.pieces);
  }

  private flush(): void {
    if (this.end > this.start) this.pieces.push(this.xml.subarray(this.start, this.end));
    this.start = this.end = 0;
  }
}
