import example from '../../src/ui/examples/example-en.json' with { type: 'json' };
import type { JsonObject, JsonValue } from '../../src/core/model/json.ts';
import { isObject } from '../../src/core/model/json.ts';

const { projects, ...metadata } = example as unknown as { projects: JsonObject[] } & JsonObject;

/** A package of many projects, all distinct, made from our own example; some 600 values and 30 kB each. The same every time. */
export function manyProjects(count: number): Uint8Array {
  return packageOf(count, variedProject);
}

/** @param project makes the project of a number, counted from 1 */
export function packageOf(count: number, project: (index: number) => JsonObject): Uint8Array {
  const package_ = { ...metadata, projects: Array.from({ length: count }, (_, index) => project(index + 1)) };
  return new TextEncoder().encode(JSON.stringify(package_, null, 1));
}

export function variedProject(index: number): JsonObject {
  return vary(projects[0]!, '', index) as JsonObject;
}

const named = new Set(['id', 'name', 'title', 'description']);

/** Other ids, texts and numbers; the same id gets the same new one, so that references still hold. */
function vary(value: JsonValue, key: string, index: number): JsonValue {
  if (Array.isArray(value)) return value.map((item) => vary(item, key, index));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, vary(member, name, index)]));
  }
  if (typeof value === 'number') return value + index;
  if (typeof value === 'string' && named.has(key)) return `${value} ${index}`;
  return value;
}
