import type { Unzipped } from 'fflate';
import { encodeXlsxText } from '../xlsx-text.ts';
import { decodeReferences } from '../xml-scanner.ts';

/** A workbook that is built in a way that we would rather not change; a copy of its cells has to do. */
export class Unusual extends Error {}

export const workbookPath = 'xl/workbook.xml';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const usualRelationships =
  /<Relationships\b[^>]*xmlns="http:\/\/schemas\.openxmlformats\.org\/package\/2006\/relationships"/;

/** The parts of a workbook as text, to be changed where they need to be; all others stay as they are, byte for byte. */
export class Parts {
  private readonly parts: Unzipped;
  private readonly texts = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(parts: Unzipped) {
    this.parts = parts;
  }

  has(path: string): boolean {
    return this.texts.has(path) || Object.hasOwn(this.parts, path);
  }

  /** Of all parts. */
  paths(): string[] {
    return [...new Set([...Object.keys(this.parts), ...this.texts.keys()])].filter((path) => !this.removed.has(path));
  }

  text(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const part = Object.hasOwn(this.parts, path) ? this.parts[path] : undefined;
    if (!part) throw new Unusual();
    return new TextDecoder().decode(part);
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** A path that no part has, with the lowest number that is free: `xl/comments1.xml`. */
  free(before: string, after: string): string {
    for (let number = 1; ; number++) if (!this.has(`${before}${number}${after}`)) return `${before}${number}${after}`;
  }

  /** Adds a part, and says what it is. */
  add(path: string, contentType: string, text: string): void {
    this.set(path, text);
    const types = '[Content_Types].xml';
    const entry = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    this.set(types, insertBefore(this.text(types), '</Types>', entry));
  }

  addDefaultType(extension: string, contentType: string): void {
    const types = '[Content_Types].xml';
    const text = this.text(types);
    if (new RegExp(`<Default [^>]*Extension="${extension}"`, 'i').test(text)) return;
    // Defaults come before overrides.
    const at = /<Types\b[^>]*>/.exec(text);
    if (!at) throw new Unusual();
    const end = at.index + at[0].length;
    this.set(
      types,
      `${text.slice(0, end)}<Default Extension="${extension}" ContentType="${contentType}"/>${text.slice(end)}`,
    );
  }

  /** What a part refers to: by its id, or of a kind (`comments`). Paths from the root of the package. */
  related(path: string, wanted: { id?: string; kind?: string }): string | undefined {
    return this.relationships(path).find((each) =>
      wanted.id !== undefined ? each.id === wanted.id : each.kind === wanted.kind,
    )?.path;
  }

  /** All that a part refers to. */
  relationships(path: string): { id: string | undefined; kind: string | undefined; path: string }[] {
    const file = relationshipsOf(path);
    if (!this.has(file)) return [];
    return [...this.text(file).matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
      const target = attribute(tag, 'Target');
      const kind = attribute(tag, 'Type')?.split('/').at(-1);
      return target === undefined ? [] : [{ id: attribute(tag, 'Id'), kind, path: resolve(path, target) }];
    });
  }

  /** The sheets of the workbook in their order, with the parts that hold them. */
  sheets(): { name: string; path: string }[] {
    const paths = new Map(this.relationships(workbookPath).map(({ id, path }) => [id, path]));
    return [...this.text(workbookPath).matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
      const [name, id] = [attribute(tag, 'name'), relationId(tag)];
      const path = id === undefined ? undefined : paths.get(id);
      return name === undefined || path === undefined ? [] : [{ name, path }];
    });
  }

  /** Whether each sheet of the workbook is found, and in the way that every program finds it. */
  hasAllSheets(): boolean {
    const file = relationshipsOf(workbookPath);
    if (!this.has(file) || !usualRelationships.test(this.text(file))) return false;
    const known = this.relationships(workbookPath).filter(({ kind }) => /sheet$/i.test(kind ?? ''));
    const paths = new Set(known.map(({ path }) => path));
    const sheets = this.sheets().filter(({ path }) => paths.has(path) && this.has(path));
    return sheets.length === [...this.text(workbookPath).matchAll(/<sheet\b/g)].length;
  }

  /** Lets a part refer to another; returns the id of the relationship. */
  relate(path: string, kind: string, target: string): string {
    const file = relationshipsOf(path);
    const empty =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const text = (this.has(file) ? this.text(file) : empty).replace(
      /<Relationships\b([^>]*)\/>/,
      '<Relationships$1></Relationships>',
    );
    let number = 1;
    while (text.includes(`"rIdMark${number}"`)) number++;
    const id = `rIdMark${number}`;
    const entry = `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="/${target}"/>`;
    this.set(file, insertBefore(text, '</Relationships>', entry));
    return id;
  }

  /** Leaves out a part to which only `from` refers, and all that is said of it elsewhere. */
  remove(path: string, from: string): void {
    const relation = this.relationships(from).find((each) => each.path === path);
    const file = relationshipsOf(from);
    const types = '[Content_Types].xml';
    if (relation) this.set(file, without(this.text(file), 'Relationship', 'Id', relation.id ?? ''));
    this.set(types, without(this.text(types), 'Override', 'PartName', `/${path}`));
    this.texts.delete(path);
    this.removed.add(path);
  }

  /** Texts of the parts that were changed or added; not drawings of notes, which Excel itself does not write as XML always. */
  changed(): string[] {
    return [...this.texts].flatMap(([path, text]) => (/\.vml$/i.test(path) ? [] : [text]));
  }

  entries(): { name: string; bytes: Uint8Array }[] {
    const encoder = new TextEncoder();
    return this.paths().map((name) => {
      const text = this.texts.get(name);
      return { name, bytes: text === undefined ? this.parts[name]! : encoder.encode(text) };
    });
  }
}

export const relationshipsNamespace = `xmlns:r="${relationships}"`;

function relationshipsOf(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? decodeReferences(match[1] ?? match[2] ?? '') : undefined;
}

/** The relationship that a tag names, whatever it calls the namespace: `r:id`. */
export function relationId(tag: string): string | undefined {
  return attribute(tag, '[A-Za-z_][\\w.-]*:id');
}

/** The text without the empty elements of one name whose attribute has this value. */
function without(xml: string, name: string, key: string, value: string): string {
  return xml.replace(new RegExp(`<${name}\\b[^>]*/>`, 'g'), (tag) => (attribute(tag, key) === value ? '' : tag));
}

/** Before the last place where the text has the mark. */
export function insertBefore(text: string, mark: string, added: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Unusual();
  return text.slice(0, at) + added + text.slice(at);
}

/** Text for an XML part, as Excel escapes what XML cannot hold. */
export function xmlText(text: string): string {
  return encodeXlsxText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
