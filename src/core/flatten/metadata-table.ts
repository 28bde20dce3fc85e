import { writeHeader } from '../headers/write-header.ts';
import {
  formulasHeader,
  formulasProtected,
  geometriesAsWkt,
  geometriesHeader,
  hashCommentsLine,
  headersHeader,
  layoutVersion,
  markHeader,
  metadataSheet,
  numbersHeader,
  numbersWithComma,
  shapeHeader,
  shapeWithoutList,
} from '../layout/own-sheets.ts';
import { protect } from '../layout/protected.ts';
import { isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Step } from '../model/field-path.ts';
import type { DocumentShape, AnyHeaderKind } from '../model/options.ts';
import { countValues } from '../model/values.ts';
import type { Cell } from '../model/workbook.ts';
import type { Field } from '../schema/schema.ts';
import { documentItem, type SourceColumn } from '../source/source-map.ts';
import type { CellWriter } from './cell-writer.ts';
import { classify } from './classify.ts';

/** What the sheet says about its file. */
export interface FileFacts {
  headers: AnyHeaderKind;
  shape: DocumentShape;
  withoutList: boolean;
  /** Geometries are written as well-known text. */
  withWkt: boolean;
  /** Text that a program would run as a formula has an apostrophe before it. */
  withProtection: boolean;
  /** Numbers have a decimal comma. */
  withComma: boolean;
}

export interface MetadataTable {
  name: string;
  rows: Cell[][];
  columns: SourceColumn[];
  values: number;
}

/**
 * The metadata sheet: headers in the first column, values in the second, after the rows that are about the file (rule 17).
 *
 * @param metadata the package without its list
 */
export function metadataTable(
  metadata: JsonObject,
  root: Field,
  { headers, shape, withoutList, withWkt, withProtection, withComma }: FileFacts,
  writer: CellWriter,
): MetadataTable {
  const rows: Cell[][] = [
    [...hashCommentsLine],
    [markHeader, layoutVersion],
    [shapeHeader, withoutList ? shapeWithoutList : shape],
    [headersHeader, headers],
    ...(withWkt ? [[geometriesHeader, geometriesAsWkt]] : []),
    ...(withProtection ? [[formulasHeader, formulasProtected]] : []),
    ...(withComma ? [[numbersHeader, numbersWithComma]] : []),
  ];
  const columns: SourceColumn[] = [];
  let values = 0;
  const addCell = (value: JsonValue, field: Field | undefined, path: Step[]): void => {
    const header = withProtection ? protect(writeHeader(path, root, headers)) : writeHeader(path, root, headers);
    columns.push({ column: rows.length, header, level: documentItem, keys: path.map((step) => step.key) });
    rows.push([header, writer.exact(value, field ?? { kind: 'value', type: 'any' })]);
    values += countValues(value);
  };
  const addObject = (object: JsonObject, field: Field | undefined, path: Step[]): void => {
    for (const key of keysInOrder(object, field)) {
      const value = object[key]!;
      const child = field?.children.get(key);
      const childPath = [...path, { key }];
      if (classify(value, child, true) === 'object' && isObject(value)) addObject(value, child, childPath);
      else addCell(value, child, childPath);
    }
  };
  addObject(metadata, root, []);
  return { name: metadataSheet, rows, columns, values };
}

function keysInOrder(object: JsonObject, field: Field | undefined): string[] {
  const keys = Object.keys(object);
  const order = [...(field?.children.keys() ?? [])];
  const known = order.filter((key) => Object.hasOwn(object, key));
  return [...known, ...keys.filter((key) => !field?.children.has(key))];
}
