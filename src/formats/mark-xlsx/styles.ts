import type { Severity } from '../../core/model/problem.ts';
import { insertBefore, type Parts, Unusual } from './parts.ts';

const colours: Readonly<Record<Severity, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C', note: 'FFDDEBF7' };

/** Styles of a workbook with those of marked cells added: each as the style the cell had, with another fill. None is changed. */
export class MarkStyles {
  private readonly parts: Parts;
  private readonly path: string;
  private readonly formats: readonly string[];
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly firstFill: number;
  /** Style of a header of ours. */
  readonly header: number;

  constructor(parts: Parts, path: string) {
    this.parts = parts;
    this.path = path;
    const xml = parts.text(path);
    this.formats = elements(contentOf(xml, 'cellXfs'), 'xf');
    this.firstFill = elements(contentOf(xml, 'fills'), 'fill').length;
    const font = elements(contentOf(xml, 'fonts'), 'font').length;
    if (this.formats.length === 0 || this.firstFill === 0 || font === 0) throw new Unusual();
    this.header = this.add(`<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`);
  }

  /** The style of a marked cell that had the style `of`. */
  marked(of: number, severity: Severity): number {
    const key = `${of} ${severity}`;
    let style = this.known.get(key);
    if (style === undefined) {
      const format = this.formats[of] ?? this.formats[0]!;
      style = this.add(withFill(format, this.firstFill + severities.indexOf(severity)));
      this.known.set(key, style);
    }
    return style;
  }

  write(): void {
    const fills = severities.map(
      (severity) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${colours[severity]}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    let xml = this.parts.text(this.path);
    xml = withMore(xml, 'fills', fills);
    xml = withMore(xml, 'fonts', ['<font><b/><sz val="11"/><name val="Calibri"/></font>']);
    this.parts.set(this.path, withMore(xml, 'cellXfs', this.added));
  }

  private add(format: string): number {
    return this.formats.length + this.added.push(format) - 1;
  }
}

const severities = ['error', 'warning', 'note'] as const;

function withFill(format: string, fill: number): string {
  const [tag = ''] = /^<xf\b[^>]*>/.exec(format) ?? [];
  const plain = tag.replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return plain.replace('<xf', `<xf fillId="${fill}" applyFill="1"`) + format.slice(tag.length);
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
