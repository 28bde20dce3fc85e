import { decodeXlsxText } from './xlsx-text.ts';

/**
 * The shared strings of an XLSX file by their index, to the letter. `undefined` where the part is written in a way that
 * programs do not use: then it is SheetJS's to read.
 */
export function readSharedStrings(part: Uint8Array): string[] | undefined {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    return undefined;
  }
  if (!/^\s*(?:<\?xml[^>]*>\s*)?<sst[\s/>]/.test(xml) || xml.includes('<!')) return undefined;
  const strings: string[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at)) {
    const open = xml.indexOf('>', at);
    if (open < 0) return undefined;
    if (xml[open - 1] === '/') {
      strings.push('');
      at = open;
      continue;
    }
    const start = xml.startsWith('<t>', open + 1) ? open + 4 : -1;
    const end = start < 0 ? -1 : xml.indexOf('<', start);
    if (end >= 0 && xml.startsWith('</t></si>', end)) {
      strings.push(decodeXlsxText(xml.slice(start, end)));
      at = end + 9;
      continue;
    }
    const close = xml.indexOf('</si>', open);
    if (close < 0) return undefined;
    strings.push(textOfRuns(xml.slice(open + 1, close)));
    at = close + 5;
  }
  return strings;
}

/** The text of `<t>` elements, without what says how Chinese characters are pronounced. */
export function textOfRuns(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[ >][^]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, run] of spoken.matchAll(/<(?:\w+:)?t(?: [^>]*[^>/])?>([^<]*)</g)) text += decodeXlsxText(run as string);
  return text;
}
