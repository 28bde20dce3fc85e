import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { type Report, review } from '../../../src/core/review/review.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import type { SourceMap } from '../../../src/core/source/source-map.ts';
import { unflatten } from '../../../src/core/unflatten/unflatten.ts';
import { readCsv } from '../../../src/formats/read-csv.ts';
import { readJson } from '../../../src/formats/read-json.ts';
import { readWorkbook } from '../../../src/formats/read-workbook.ts';
import { validatePackage } from '../../../schema/generated/0.9.5/validate-package.mjs';
import { isObject } from '../../../src/core/model/json.ts';

/** All cases are reviewed against this version, whatever the data says. */
const version = '0.9.5';
const schema = oc4idsSchema(version);

export interface Reviewed {
  document: JsonValue;
  report: Report;
  sourceMap?: SourceMap;
}

/** Reads the input as the reference does, and reviews it; `undefined` where it is nothing that could be reviewed. */
export async function reviewFile(folder: string, input: string): Promise<Reviewed | undefined> {
  const bytes = await readFile(join(folder, input));
  const read = extname(input) === '.json' ? await readDocument(bytes, input) : await readSheets(bytes, input);
  if (!read || !isObject(read.document)) return undefined;
  // The reference takes any object for a package.
  const options = { schema, validate: validatePackage, codelist: codelistOf, shape: 'package' } as const;
  return { ...read, report: review(read.document, options) };
}

function codelistOf(name: string): ReturnType<typeof codelist> {
  return codelist(version, name);
}

async function readDocument(bytes: Uint8Array, name: string): Promise<{ document: JsonValue } | undefined> {
  const { value } = await readJson(bytes, name);
  return value && { document: value.value };
}

async function readSheets(
  bytes: Uint8Array,
  name: string,
): Promise<{ document: JsonValue; sourceMap: SourceMap } | undefined> {
  const kind = extname(name).slice(1);
  const workbook =
    kind === 'csv'
      ? // The reference names the only sheet of a CSV file after the list.
        { tables: [{ ...readCsv(bytes, name).value!, name: schema.listKey }] }
      : (await readWorkbook(bytes, name, { kind: kind as 'xlsx' | 'ods' })).value;
  if (!workbook) return undefined;
  const { document, sourceMap } = unflatten(workbook, {
    schema,
    titles: true,
    repairs: 'offer',
    metadata: { orientation: 'auto' },
  });
  return { document, sourceMap };
}
