import { XmlScanner } from './xml-scanner.ts';

const noNamespaces = new Map<string, string>();

/** Whether a text is XML as any parser takes it: tags that match, one root, no attribute twice, no stray `&` or `<`, no entities of its own. */
export function isWellFormed(xml: string): boolean {
  if (/<!(?!--|\[CDATA\[)|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[\0-\x08\x0b\x0c\x0e-\x1f]/i.test(xml))
    return false;
  const open: string[] = [];
  let roots = 0;
  try {
    const scanner = new XmlScanner(xml, noNamespaces);
    while (scanner.next()) {
      if (scanner.kind === 'open') {
        if (open.length === 0) roots++;
        if (!isElement(scanner)) return false;
        open.push(scanner.name);
      } else if (scanner.kind === 'close') {
        if (open.pop() !== scanner.name) return false;
      } else if (
        open.length === 0 &&
        scanner
          .text()
          .replace(/^\uFEFF/, '')
          .trim() !== ''
      )
        return false;
    }
  } catch {
    return false;
  }
  return open.length === 0 && roots === 1;
}

const name = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.·-]*';
const isName = new RegExp(`^${name}$`, 'u');
const attributes = new RegExp(`^(?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*$`, 'u');
const attributeNames = /\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** A name, and attributes that are there once each. */
function isElement(scanner: XmlScanner): boolean {
  const rest = scanner.attributeText();
  if (!isName.test(scanner.name) || !attributes.test(rest)) return false;
  const names = Array.from(rest.matchAll(attributeNames), ([, each]) => each);
  return new Set(names).size === names.length;
}
