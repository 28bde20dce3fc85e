const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const references = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g;

/** References of XML as the characters they mean; those of a document's own making stay as they are, and are never looked up. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(references, decodeReference) : text;
}

function decodeReference(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

/** Thrown where a text is no XML, or ends too early. */
export class NotXml extends Error {}

const attributes = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Goes through an XML text piece by piece, without building anything of it: `next` steps to a tag or to text between tags.
 * Comments, instructions and declarations are passed over; entities are never expanded. Names have the prefixes of
 * OpenDocument, whatever the text calls its namespaces.
 */
export class XmlScanner {
  /** What it stands at: `open` is the start of an element, `close` the end of one (of an empty one too). */
  kind: 'open' | 'close' | 'text' | 'end' = 'end';
  name = '';
  private readonly xml: string;
  private readonly prefixes = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private at = 0;
  private from = 0;
  private to = 0;
  /** An empty element has been opened, and is to be closed next. */
  private isEmpty = false;
  private isCharacterData = false;

  /** @param namespaces usual prefix of each namespace, by its address */
  constructor(xml: string, namespaces: ReadonlyMap<string, string>) {
    this.xml = xml;
    for (const [, prefix, double, single] of xml
      .slice(0, 10_000)
      .matchAll(/xmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const usual = namespaces.get(double ?? single ?? '');
      if (usual !== undefined && usual !== prefix) this.prefixes.set(prefix!, usual);
    }
  }

  /** Steps on; `false` at the end of the text. */
  next(): boolean {
    if (this.isEmpty) {
      this.isEmpty = false;
      this.kind = 'close';
      return true;
    }
    const { xml } = this;
    for (;;) {
      if (this.at >= xml.length) {
        this.kind = 'end';
        return false;
      }
      const tag = xml.indexOf('<', this.at);
      if (tag !== this.at) {
        const end = tag < 0 ? xml.length : tag;
        return this.setText(this.at, end, end, false);
      }
      const mark = xml.charCodeAt(tag + 1);
      if (mark === 0x3f) this.at = this.after('?>', tag);
      else if (mark === 0x21) {
        if (xml.startsWith('<![CDATA[', tag)) {
          const end = this.after(']]>', tag);
          return this.setText(tag + 9, end - 3, end, true);
        }
        this.at = xml.startsWith('<!--', tag) ? this.after('-->', tag + 4) : this.afterDeclaration(tag);
      } else return this.readTag(tag, mark);
    }
  }

  /** From the start of an element to behind its end. */
  skip(): void {
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw new NotXml();
      if (this.kind === 'open') depth++;
      else if (this.kind === 'close') depth--;
    }
  }

  /** The text it stands at. */
  text(): string {
    const text = this.xml.slice(this.from, this.to);
    return this.isCharacterData ? text : decodeReferences(text);
  }

  /** What stands in the tag of the element that it stands at the start of, behind its name. */
  attributeText(): string {
    return this.xml.slice(this.from, this.to);
  }

  /** The attributes of the element that it stands at the start of. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    if (this.to <= this.from) return found;
    for (const [, name, double, single] of this.xml.slice(this.from, this.to).matchAll(attributes)) {
      found.set(this.usualName(name!), decodeReferences(double ?? single ?? ''));
    }
    return found;
  }

  private setText(from: number, to: number, next: number, isCharacterData: boolean): boolean {
    this.kind = 'text';
    [this.from, this.to, this.at, this.isCharacterData] = [from, to, next, isCharacterData];
    return true;
  }

  private readTag(tag: number, mark: number): boolean {
    const { xml } = this;
    const isClose = mark === 0x2f;
    let end = tag + 1;
    // An attribute may hold `>`.
    for (let quote = 0; ; end++) {
      const code = xml.charCodeAt(end);
      if (Number.isNaN(code)) throw new NotXml();
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3e) break;
    }
    this.at = end + 1;
    const start = isClose ? tag + 2 : tag + 1;
    this.isEmpty = !isClose && xml.charCodeAt(end - 1) === 0x2f;
    const stop = this.isEmpty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < stop && xml.charCodeAt(nameEnd) > 0x20) nameEnd++;
    this.name = this.usualName(xml.slice(start, nameEnd));
    this.kind = isClose ? 'close' : 'open';
    [this.from, this.to] = [nameEnd, stop];
    return true;
  }

  private usualName(name: string): string {
    if (this.prefixes.size === 0) return name;
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = this.prefixes.get(name.slice(0, Math.max(colon, 0)));
    const usual = prefix === undefined ? name : prefix + name.slice(colon);
    this.names.set(name, usual);
    return usual;
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw new NotXml();
    return at + mark.length;
  }

  /** `<!DOCTYPE …>`, perhaps with declarations of its own between brackets. */
  private afterDeclaration(tag: number): number {
    const end = this.after('>', tag);
    const bracket = this.xml.indexOf('[', tag);
    return bracket < 0 || bracket > end ? end : this.after('>', this.after(']', bracket) - 1);
  }
}
