/** Bytes that grow, for XML of little else than digits: a string would have to be put together and then encoded. */
export class AsciiWriter {
  private bytes = new Uint8Array(65_536);
  private length = 0;

  /** Room for so many bytes, to be asked for before they are written. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }

  text(text: string): void {
    for (let index = 0; index < text.length; index++) this.bytes[this.length++] = text.charCodeAt(index);
  }

  /** A whole number from 0. */
  digits(value: number): void {
    if (value >= 10) this.digits(Math.floor(value / 10));
    this.bytes[this.length++] = 0x30 + (value % 10);
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
