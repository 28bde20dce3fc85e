import { attribute, insertBefore, type Parts, Unusual, workbookPath, xmlText } from './parts.ts';

/** The styles of the cells of a workbook, with others added behind them. None is changed. */
export class Styles {
  private readonly parts: Parts;
  private readonly path: string;
  private readonly formats: readonly string[];
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly fills: string[] = [];
  private readonly firstFill: number;
  private readonly numberFormats: Map<number, string>;
  private readonly addedNumberFormats: string[] = [];
  private readonly font: number;
  private addsFont = false;

  constructor(parts: Parts) {
    const path = parts.related(workbookPath, { kind: 'styles' });
    if (path === undefined) throw new Unusual();
    this.parts = parts;
    this.path = path;
    const xml = parts.text(path);
    this.formats = elements(contentOf(xml, 'cellXfs'), 'xf');
    this.firstFill = elements(contentOf(xml, 'fills'), 'fill').length;
    this.font = elements(contentOf(xml, 'fonts'), 'font').length;
    if (this.formats.length === 0 || this.firstFill === 0 || this.font === 0) throw new Unusual();
    this.numberFormats = numberFormatsIn(xml);
  }

  /** A style like another, with some of its attributes changed: `fillId`, `numFmtId`. */
  like(style: number, changed: Readonly<Record<string, number>>): number {
    const key = JSON.stringify([style, changed]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const added = this.add(withAttributes(this.formats[style] ?? this.formats[0]!, changed));
    this.known.set(key, added);
    return added;
  }

  /** Style of a header of ours. */
  header(): number {
    this.addsFont = true;
    return this.add(`<xf numFmtId="0" fontId="${this.font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`);
  }

  /** The id of a fill of one colour. */
  addFill(colour: string): number {
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
    return this.firstFill + this.fills.push(fill) - 1;
  }

  /** The id of the number format of a style; its code, where the workbook has it. */
  numberFormat(style: number): { id: number; code: string | undefined } {
    const id = Number(attribute(this.formats[style] ?? this.formats[0]!, 'numFmtId') ?? 0);
    return { id, code: this.numberFormats.get(id) };
  }

  /** The id of a number format that may be new. */
  addNumberFormat(code: string): number {
    const ids = [...this.numberFormats];
    const known = ids.find(([, each]) => each === code);
    if (known) return known[0];
    // Ids below are those of programs.
    const id = ids.reduce((most, [each]) => Math.max(most, each + 1), 164);
    this.numberFormats.set(id, code);
    this.addedNumberFormats.push(`<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`);
    return id;
  }

  write(): void {
    if (this.added.length === 0) return;
    let xml = this.parts.text(this.path);
    if (this.addedNumberFormats.length > 0) xml = withMore(withNumberFormats(xml), 'numFmts', this.addedNumberFormats);
    if (this.fills.length > 0) xml = withMore(xml, 'fills', this.fills);
    if (this.addsFont) xml = withMore(xml, 'fonts', ['<font><b/><sz val="11"/><name val="Calibri"/></font>']);
    this.parts.set(this.path, withMore(xml, 'cellXfs', this.added));
  }

  private add(format: string): number {
    return this.formats.length + this.added.push(format) - 1;
  }
}

/** What says that an attribute counts. */
const applied: Readonly<Record<string, string>> = { fillId: 'applyFill', numFmtId: 'applyNumberFormat' };

function withAttributes(format: string, changed: Readonly<Record<string, number>>): string {
  const [tag = ''] = /^<xf\b[^>]*>/.exec(format) ?? [];
  let plain = tag;
  for (const [name, value] of Object.entries(changed)) {
    plain = plain
      .replace(new RegExp(`\\s(?:${name}|${applied[name]})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '')
      .replace('<xf', `<xf ${name}="${value}" ${applied[name]}="1"`);
  }
  return plain + format.slice(tag.length);
}

function numberFormatsIn(xml: string): Map<number, string> {
  // Conditional formats have some of their own, without being in the list.
  const list = /<numFmts\b[^>]*>([^]*?)<\/numFmts>/.exec(xml)?.[1] ?? '';
  const tags = list.match(/<numFmt\b[^>]*>/g) ?? [];
  return new Map(tags.map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']));
}

/** Number formats come before all else. */
function withNumberFormats(xml: string): string {
  if (/<numFmts\b[^>]*[^/]>/.test(xml)) return xml;
  const root = /<styleSheet\b[^>]*>/.exec(xml);
  if (!root || /<numFmts\b/.test(xml)) throw new Unusual();
  const at = root.index + root[0].length;
  return `${xml.slice(0, at)}<numFmts count="0"></numFmts>${xml.slice(at)}`;
}

function listOf(xml: string, name: string): RegExpExecArray {
  const match = new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`).exec(xml);
  if (!match) throw new Unusual();
  return match;
}

function contentOf(xml: string, name: string): string {
  return listOf(xml, name)[1]!;
}

/** The elements of one name in a list of them; none of these is within another. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b(?:[^>]*/>|(?:[^>]*[^/])?>[^]*?</${name}>)`, 'g')) ?? [];
}

/** Elements added to the end of a list; only its count changes. */
function withMore(xml: string, name: string, added: readonly string[]): string {
  const { 0: list, index } = listOf(xml, name);
  const changed = insertBefore(list, `</${name}>`, added.join('')).replace(
    /^(<[^>]*?\scount\s*=\s*["'])(\d+)/,
    (_found, before: string, count: string) => before + (Number(count) + added.length),
  );
  return xml.slice(0, index) + changed + xml.slice(index + list.length);
}
