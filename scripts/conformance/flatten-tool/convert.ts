import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Flattened, flatten } from '../../../src/core/flatten/flatten.ts';
import { isObject, type JsonValue } from '../../../src/core/model/json.ts';
import type { Extras } from '../../../src/core/model/options.ts';
import { createTemplate, type Template } from '../../../src/core/template/template.ts';
import type { Workbook } from '../../../src/core/model/workbook.ts';
import { type Unflattened, unflatten, type UnflattenOptions } from '../../../src/core/unflatten/unflatten.ts';
import type { CaseOptions } from './case-file.ts';
import { languageOf, readExpectedJson, readSchema } from './files.ts';

/** Letters that a cell, and the name of a sheet, can have in a workbook. */
const workbookLimits = { cellLimit: 32_767, maxSheetName: 31 };

export async function flattenCase(
  folder: string,
  document: JsonValue,
  options: CaseOptions,
  format: 'csv' | 'xlsx' | 'ods',
  extras: Extras,
): Promise<Flattened> {
  return flatten(document, {
    schema: await readSchema(folder, options),
    headers: options.useTitles ? languageOf(options) : 'paths',
    columns: options.schema !== undefined && !options.removeEmptySchemaColumns ? 'all' : 'used',
    sheetNames: 'flatten-tool',
    extras,
    typedCells: format !== 'csv',
    rootListPath: options.rootListPath ?? 'main',
    mainSheetName: options.mainSheetName ?? 'main',
    truncationLength: options.truncationLength ?? 3,
    ...(format !== 'csv' && workbookLimits),
    ...(format === 'ods' && { controls: false }),
    ...(options.rootIsList && { rootIsList: true }),
    ...(options.idName !== undefined && { idName: options.idName }),
    ...(options.rootId !== undefined && { rootId: options.rootId }),
    ...(options.sheetPrefix !== undefined && { sheetPrefix: options.sheetPrefix }),
    ...(options.filterField !== undefined && {
      filter: { field: options.filterField, value: options.filterValue ?? '' },
    }),
    ...(options.preserveFields !== undefined && {
      preserveFields: await readLines(join(folder, options.preserveFields)),
    }),
    ...(options.convertWkt && { convertWkt: true }),
    ...(options.rollup && { rollUp: await rollUpPaths(folder, options.rollup) }),
  });
}

export async function templateCase(
  folder: string,
  options: CaseOptions,
  format: 'csv' | 'xlsx' | 'ods',
): Promise<Template> {
  return createTemplate({
    schema: await readSchema(folder, options),
    headers: options.useTitles ? languageOf(options) : 'paths',
    sheetNames: 'flatten-tool',
    typedCells: format !== 'csv',
    mainSheetName: options.mainSheetName ?? 'main',
    truncationLength: options.truncationLength ?? 3,
    ...(options.noDeprecatedFields && { withoutDeprecated: true }),
    ...(options.rootId !== undefined && { rootId: options.rootId }),
    ...(options.convertWkt && { convertWkt: true }),
    ...(options.rollup && { rollUp: await rollUpPaths(folder, options.rollup) }),
  });
}

export async function unflattenCase(
  folder: string,
  workbook: Workbook,
  options: CaseOptions,
  metadata?: UnflattenOptions['metadata'],
): Promise<Unflattened> {
  const base = options.baseJson === undefined ? undefined : await readExpectedJson(join(folder, options.baseJson));
  const sheet = metadata ?? metatab(options);
  return unflatten(workbook, {
    schema: await readSchema(folder, options),
    titles: Boolean(options.convertTitles),
    repairs: 'offer',
    rootListPath: options.rootListPath ?? 'main',
    ...(sheet && { metadata: sheet }),
    ...(isObject(base) && { base }),
    ...(options.rootIsList && { rootIsList: true }),
    ...(options.convertWkt && { convertWkt: true }),
    ...(options.verticalOrientation && { verticalOrientation: true }),
    ...(options.timezone !== undefined && { timeZone: options.timezone }),
    ...(options.idName !== undefined && { idName: options.idName }),
    ...(options.rootId !== undefined && { rootId: options.rootId }),
    ...(options.defaultConfiguration !== undefined && { defaultConfiguration: options.defaultConfiguration }),
  });
}

async function rollUpPaths(folder: string, rollup: NonNullable<CaseOptions['rollup']>): Promise<'schema' | string[]> {
  if (rollup === true) return 'schema';
  return typeof rollup === 'string' ? readLines(join(folder, rollup)) : rollup;
}

async function readLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function metatab(options: CaseOptions): UnflattenOptions['metadata'] {
  if (options.metatabName === undefined) return undefined;
  return {
    sheet: options.metatabName,
    orientation: options.metatabVerticalOrientation ? 'vertical' : 'horizontal',
    ...(options.metatabOnly && { only: true }),
  };
}
