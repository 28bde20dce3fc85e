import type { JsonObject, JsonValue } from '../../src/core/model/json.ts';
import { manyProjects, packageOf, variedProject } from './projects.ts';

/** The sets that are more than a number of projects: what each is large in, and what makes it. */
const shapes: Readonly<Record<string, () => Uint8Array>> = {
  wide: () => packageOf(250, (index) => ({ ...variedProject(index), ...manyFields(index) })),
  deep: () => packageOf(100, (index) => ({ ...variedProject(index), works: worksWithin(index, '', 6) })),
  'long-text': () => packageOf(500, (index) => ({ ...variedProject(index), ...longTexts(index) })),
};

/** The JSON of a set: so many projects made from our own example, or one of the shapes. */
export function makeSet(name: string): Uint8Array {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape) return shape();
  const count = Number(name);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`There is no set ${name}: a number of projects, or one of ${Object.keys(shapes).join(', ')}`);
  }
  return manyProjects(count);
}

/** A thousand additional fields: the main sheet has as many columns more. */
function manyFields(index: number): JsonObject {
  return Object.fromEntries(
    Array.from({ length: 1000 }, (_, field) => [
      `field${field}`,
      field % 3 === 0 ? index * field : `${field} ${index}`,
    ]),
  );
}

/** Works within works, three in each, with an id and two more fields: each level is a sheet, with the ids of all above it. */
function worksWithin(index: number, above: string, levels: number): JsonValue[] {
  return [1, 2, 3].map((position) => {
    const id = `${above}${position}`;
    const inner = levels > 1 ? { works: worksWithin(index, `${id}.`, levels - 1) } : {};
    return { id, title: `Works ${id} of project ${index}`, quantity: index + position, ...inner };
  });
}

const sentence = 'Se reconstruyeron "La Unión" y 3,5 km de vía; la obra siguió, según lo previsto, hasta el río.';

/** Five texts of 4,500 letters on several lines, with what a CSV file has to quote. */
function longTexts(index: number): JsonObject {
  const text = (key: string): string =>
    Array.from({ length: 48 }, (_, line) => `${sentence} ${key} ${index * 48 + line}`).join('\n');
  return Object.fromEntries(['description', 'purpose', 'history', 'method', 'result'].map((key) => [key, text(key)]));
}
