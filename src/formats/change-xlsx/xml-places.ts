import { Unusual } from './parts.ts';

/** A tag; what is between quotes may hold brackets. */
const tags = /<(\/)?([^\s/<>!?]+)(?:[^"'<>/]|"[^"]*"|'[^']*'|\/(?!>))*(\/)?>/g;

/**
 * Where, in the text of an element that ends with its own closing tag, the first of its own elements with one of these names begins; where
 * there is none, its closing tag. What is deeper inside does not count: a rule of a conditional format has an `extLst`, too.
 */
export function placeBefore(xml: string, from: number, names: ReadonlySet<string>): number {
  let depth = 0;
  tags.lastIndex = from;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [, isClose, name, isEmpty] = tag;
    if (isClose !== undefined) depth--;
    if (depth < 0 || (depth === 0 && isClose === undefined && names.has(name!))) return tag.index;
    if (isClose === undefined && isEmpty === undefined) depth++;
  }
  throw new Unusual();
}
