import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { stringifyJson } from '../../src/core/model/exact-json.ts';
import { standardVersions } from '../../src/core/model/options.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { crowded, documents, unruly } from '../../tests/properties/arbitraries.ts';

export interface Input {
  name: string;
  bytes: Uint8Array;
}

export function fileInput(file: string): Input {
  return { name: join(basename(dirname(file)), basename(file)), bytes: readFileSync(file) };
}

/** The official examples, and the cases of the review that are objects with projects, from the folder of shared cases. */
export function sharedInputs(): Input[] {
  const shared = process.env.OC4IDS_SHARED ?? '../shared';
  if (!existsSync(shared)) throw new Error(`${shared} is absent; OC4IDS_SHARED names the folder of examples and cases`);
  const examples = join(shared, 'oc4ids', 'examples');
  const review = join(shared, 'conformance', 'review');
  return [
    ...readdirSync(examples)
      .filter((name) => name.endsWith('.json'))
      .map((name) => fileInput(join(examples, name))),
    ...readdirSync(review)
      .map((name) => join(review, name, 'input.json'))
      .filter((file) => existsSync(file) && holdsProjects(file))
      .map(fileInput),
  ];
}

function holdsProjects(file: string): boolean {
  try {
    const document = JSON.parse(readFileSync(file, 'utf8')) as { projects?: unknown } | null;
    return document?.projects !== undefined;
  } catch {
    return false;
  }
}

/** Documents made from the schema, the same for the same seed. */
export function generatedInputs(count: number, seed: number): Input[] {
  const schema = oc4idsSchema(standardVersions[0]);
  const arbitrary = fc.oneof(
    { weight: 3, arbitrary: documents(schema, unruly) },
    { weight: 1, arbitrary: documents(schema, crowded) },
  );
  const made = fc.sample(arbitrary, { numRuns: count, seed });
  return made.map((document, index) => ({
    name: `generated-${seed}-${index}`,
    bytes: new TextEncoder().encode(stringifyJson(document)),
  }));
}
