import { strToU8 } from 'fflate';
import type { ZipEntry } from './write-zip.ts';

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Rows and columns of a sheet that stay in view; 0 for none. */
export interface Frozen {
  name: string;
  rows: number;
  columns: number;
}

/** All that an OpenDocument spreadsheet is packed of, around its sheets. */
export function* odsEntries(content: Uint8Array, frozen: readonly Frozen[]): Generator<ZipEntry> {
  // First and without compression, so that the kind of file is told by its first bytes.
  yield { name: 'mimetype', bytes: strToU8(mimetype), isStored: true };
  yield { name: 'content.xml', bytes: content };
  yield {
    name: 'styles.xml',
    bytes: strToU8(`${odsRoot('document-styles', ['office', 'style'])}</office:document-styles>`),
  };
  yield { name: 'settings.xml', bytes: strToU8(writeSettings(frozen)) };
  yield { name: 'META-INF/manifest.xml', bytes: strToU8(writeManifest()) };
}

export function odsRoot(name: string, prefixes: readonly string[]): string {
  const namespaces = prefixes.map((prefix) => ` xmlns:${prefix}="${namespaceOf(prefix)}"`).join('');
  return `${declaration}<office:${name}${namespaces} office:version="1.3">`;
}

function namespaceOf(prefix: string): string {
  if (prefix === 'dc') return 'http://purl.org/dc/elements/1.1/';
  if (prefix === 'of') return `${oasis}:of:1.2`;
  if (prefix === 'number') return `${oasis}:datastyle:1.0`;
  return prefix === 'fo' ? `${oasis}:xsl-fo-compatible:1.0` : `${oasis}:${prefix}:1.0`;
}

const millimetresOfCharacter = 2;

/** The style `w26` of columns that are 26 characters wide. */
export function columnStyle(width: number): string {
  return `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width * millimetresOfCharacter}mm"/></style:style>`;
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What stays in view: LibreOffice keeps it among the settings of the window. */
function writeSettings(frozen: readonly Frozen[]): string {
  const maps = frozen.flatMap(({ name, rows, columns }) => {
    if (rows === 0) return [];
    const items = [
      item('VerticalSplitMode', 'short', 2),
      item('VerticalSplitPosition', 'int', rows),
      // The part of the window that the cursor is in: below, or below and to the right.
      item('ActiveSplitRange', 'short', columns > 0 ? 3 : 2),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', rows),
      ...(columns > 0
        ? [
            item('HorizontalSplitMode', 'short', 2),
            item('HorizontalSplitPosition', 'int', columns),
            item('PositionRight', 'int', columns),
          ]
        : []),
    ];
    return [
      `<config:config-item-map-entry config:name="${escapeAttribute(name)}">${items.join('')}</config:config-item-map-entry>`,
    ];
  });
  const view = `<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">${maps.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>`;
  return `${odsRoot('document-settings', ['office', 'config'])}<office:settings><config:config-item-set config:name="ooo:view-settings">${view}</config:config-item-set></office:settings></office:document-settings>`;
}

function item(name: string, type: 'short' | 'int', value: number): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
}

function writeManifest(): string {
  const entries = [
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>`,
    ...['content', 'styles', 'settings'].map(
      (part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`,
    ),
  ];
  return `${declaration}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}
