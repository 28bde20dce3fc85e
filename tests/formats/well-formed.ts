import { XmlScanner } from '../../src/formats/xml-scanner.ts';

/** What is wrong with an XML text: tags that do not match, attributes that stand twice, more than one root, stray brackets. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let roots = 0;
  const scanner = new XmlScanner(xml, new Map());
  try {
    while (scanner.next()) {
      if (scanner.kind === 'open') {
        if (open.length === 0) roots++;
        open.push(scanner.name);
      } else if (scanner.kind === 'close') {
        const name = open.pop();
        if (name !== scanner.name) faults.push(`${scanner.name} closes ${name ?? 'nothing'}`);
      } else if (open.length === 0 && scanner.text().trim() !== '') faults.push('text outside');
    }
  } catch {
    faults.push('ends too early');
  }
  if (open.length > 0) faults.push(`not closed: ${open.join(', ')}`);
  if (roots !== 1) faults.push(`${roots} roots`);
  for (const [tag] of xml.matchAll(/<[^!?/][^<>]*>/g)) {
    const names = [...tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name);
    if (new Set(names).size < names.length) faults.push(`an attribute twice: ${tag}`);
  }
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml)) faults.push('a bare &');
  for (const [, prefix] of xml.matchAll(/<([a-z]\w*):\w/gi))
    if (!xml.includes(`xmlns:${prefix}=`)) faults.push(`prefix ${prefix} is not declared`);
  for (const [tag] of xml.matchAll(/<[^>]*\sr:id=[^>]*>/g))
    if (!/^<[\w:]+\s[^>]*xmlns:r=/.test(tag) && !/^[^>]*(?:\?>\s*<[^>]*)?xmlns:r=/.test(xml))
      faults.push(`r: in ${tag}`);
  return faults;
}
