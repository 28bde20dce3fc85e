import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `case.json` as the README of the cases describes it; the keys that we use. */
export interface CaseFile {
  command: 'flatten' | 'unflatten' | 'create-template' | 'roundtrip';
  options?: CaseOptions;
  input?: string;
  outputFormat?: 'csv' | 'xlsx' | 'ods';
  expected?: string;
  sheets?: string[];
  warnings?: string[];
  expectedError?: string;
  compare?: ('ignoreEmpty' | 'textScalars' | 'anyOrder')[];
  knownOracleBug?: string;
  recoverableFromRecordedSheets?: boolean;
  steps?: { command: 'flatten' | 'unflatten'; options: CaseOptions; input: string; expected: string }[];
}

export interface CaseOptions {
  schema?: string;
  rootListPath?: string;
  rootIsList?: boolean;
  rootId?: string;
  idName?: string;
  useTitles?: boolean;
  convertTitles?: boolean;
  removeEmptySchemaColumns?: boolean;
  timezone?: string;
  defaultConfiguration?: string;
  metatabName?: string;
  metatabVerticalOrientation?: boolean;
  metatabOnly?: boolean;
  baseJson?: string;
  noDeprecatedFields?: boolean;
  truncationLength?: number;
  sheetPrefix?: string;
  mainSheetName?: string;
  encoding?: string;
  filterField?: string;
  filterValue?: string;
  /** A file with a path per line. */
  preserveFields?: string;
  verticalOrientation?: boolean;
  convertWkt?: boolean;
  /** As the schema says; paths; or a file with a path per line. */
  rollup?: true | string[] | string;
}

/** Options that the engine takes, by command. */
const known = {
  flatten: [
    'schema',
    'rootListPath',
    'rootIsList',
    'rootId',
    'idName',
    'useTitles',
    'removeEmptySchemaColumns',
    'truncationLength',
    'sheetPrefix',
    'mainSheetName',
    'filterField',
    'filterValue',
    'preserveFields',
    'rollup',
    'convertWkt',
  ],
  'create-template': [
    'schema',
    'rootId',
    'useTitles',
    'mainSheetName',
    'truncationLength',
    'noDeprecatedFields',
    'rollup',
    'convertWkt',
  ],
  unflatten: [
    'schema',
    'rootListPath',
    'rootIsList',
    'rootId',
    'idName',
    'convertTitles',
    'timezone',
    'defaultConfiguration',
    'metatabName',
    'metatabVerticalOrientation',
    'metatabOnly',
    'baseJson',
    'encoding',
    'verticalOrientation',
    'convertWkt',
  ],
} as const satisfies Record<string, readonly (keyof CaseOptions)[]>;

/** What the case asks for that we do not have yet, by the name of the option. */
export function missingFor(file: CaseFile): string[] {
  const steps =
    file.command === 'roundtrip' ? (file.steps ?? []) : [{ command: file.command, options: file.options ?? {} }];
  const missing = steps.flatMap(({ command, options }) =>
    Object.keys(options).filter((option) => !(known[command] as readonly string[]).includes(option)),
  );
  return [...new Set(missing)];
}

export async function readCaseFile(folder: string): Promise<CaseFile> {
  return JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as CaseFile;
}
