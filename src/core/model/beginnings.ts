/**
 * Which characters the texts of a table begin with. Where a reader knows that none begins with what means something, nobody has to look
 * at each cell for it.
 */
export class Beginnings {
  /** By code; the last stands for all beyond ASCII. */
  private readonly met = new Uint8Array(0x81);

  add(code: number): void {
    this.met[code < 0x80 ? code : 0x80] = 1;
  }

  /** Whether no text begins with a character of which that is said, asked for each of ASCII, and for all beyond as 0xffff. */
  hasNone(isMeant: (code: number) => boolean): boolean {
    return !this.met.some((met, code) => met === 1 && isMeant(code < 0x80 ? code : 0xffff));
  }
}
