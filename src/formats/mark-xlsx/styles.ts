import type { Severity } from '../../core/model/problem.ts';
import { type Parts, Unusual } from './parts.ts';

const colours: Readonly<Record<Severity, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C', note: 'FFDDEBF7' };

/** Styles of a workbook with those of marked cells added: each as the style the cell had, with another fill. */
export class MarkStyles {
  private readonly parts: Parts;
  private readonly path: string;
  private readonly formats: string[];
  private readonly known = new Map<string, number>();
  private readonly firstFill: number;
  private readonly bold: number;

  constructor(parts: Parts, path: string) {
    this.parts = parts;
    this.path = path;
    const xml = parts.text(path);
    this.formats = elements(contentOf(xml, 'cellXfs'), 'xf');
    this.firstFill = elements(contentOf(xml, 'fills'), 'fill').length;
    const font = elements(contentOf(xml, 'fonts'), 'font').length;
    if (this.formats.length === 0 || this.firstFill === 0 || font === 0) throw new Unusual();
    this.bold =
      this.formats.push(`<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`) - 1;
  }

  /** Style of a header of ours. */
  get header(): number {
    return this.bold;
  }

  /** The style of a marked cell that had the style `of`. */
  marked(of: number, severity: Severity): number {
    const key = `${of} ${severity}`;
    let style = this.known.get(key);
    if (style === undefined) {
      const format = this.formats[of] ?? this.formats[0]!;
      style = this.formats.push(withFill(format, this.firstFill + severities.indexOf(severity))) - 1;
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
    xml = withMore(xml, 'fills', elements(contentOf(xml, 'fills'), 'fill').concat(fills));
    const font = '<font><b/><sz val="11"/><name val="Calibri"/></font>';
    xml = withMore(xml, 'fonts', elements(contentOf(xml, 'fonts'), 'font').concat(font));
    this.parts.set(this.path, withMore(xml, 'cellXfs', this.formats));
  }
}

const severities = ['error', 'warning', 'note'] as const;

function withFill(format: string, fill: number): string {
  const [tag = ''] = /^<xf\b[^>]*>/.exec(format) ?? [];
  const plain = tag.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');
  return plain.replace('<xf', `<xf fillId="${fill}" applyFill="1"`) + format.slice(tag.length);
}

function contentOf(xml: string, name: string): string {
  const match = new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`).exec(xml);
  if (!match) throw new Unusual();
  return match[1]!;
}

/** The elements of one name in a list of them; none of these is within another. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b(?:[^>]*/>|(?:[^>]*[^/])?>[^]*?</${name}>)`, 'g')) ?? [];
}

function withMore(xml: string, name: string, all: readonly string[]): string {
  return xml.replace(
    new RegExp(`<${name}\\b[^>]*>[^]*?</${name}>`),
    () => `<${name} count="${all.length}">${all.join('')}</${name}>`,
  );
}
