import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Section {
  /** `##`: how deep it is. */
  depth: string;
  /** Lines of code without what is said about them, which begins after two spaces. */
  code: string[];
  /** How many points its lists have. */
  points: number;
  /** What it leads to within the repository; pictures are in the language of the page. */
  links: string[];
}

function sectionsOf(name: string): Section[] {
  const sections: Section[] = [];
  let isCode = false;
  for (const line of readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8').split('\n')) {
    const [, depth] = /^(#+) /.exec(line) ?? [];
    if (line.startsWith('```')) isCode = !isCode;
    else if (!isCode && depth !== undefined) sections.push({ depth, code: [], points: 0, links: [] });
    const section = sections.at(-1);
    if (!section || line.startsWith('```')) continue;
    if (isCode) section.code.push(line.replace(/(\S) {2,}.*/, '$1'));
    else {
      if (/^(-|\d+\.) /.test(line)) section.points++;
      for (const [, link] of line.matchAll(/\]\(([^):]+)\)/g)) section.links.push(link!.replace(/-(en|es)-/, '-'));
    }
  }
  return sections;
}

describe('the two READMEs', () => {
  it('have the same sections, with the same points, commands and links', () => {
    const english = sectionsOf('README.md');
    expect(english.length).toBeGreaterThan(10);
    expect(sectionsOf('README.es.md')).toEqual(english);
  });

  it('lead to each other in their first line', () => {
    const first = (name: string) => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8').split('\n')[0];
    expect(first('README.md')).toBe('English | [Español](README.es.md)');
    expect(first('README.es.md')).toBe('[English](README.md) | Español');
  });
});
