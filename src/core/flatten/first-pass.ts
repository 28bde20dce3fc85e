import { anyItem } from '../model/field-path.ts';
import type { JsonValue } from '../model/json.ts';
import type { Schema } from '../schema/schema.ts';
import { Analysis } from './analyse.ts';
import { copyShapes } from './copy-shapes.ts';
import type { FlattenOptions } from './options.ts';

/**
 * The first pass of writing, made once while a list is read, for whatever is written of it afterwards: going through a list that is not in
 * memory means parsing it.
 */
export class FirstPass {
  /** Items of the list that were looked at. */
  items = 0;
  private readonly analysis: Analysis;
  private readonly schema: Schema;
  private readonly idName: string;

  constructor(schema: Schema, idName = 'id') {
    this.schema = schema;
    this.idName = idName;
    this.analysis = new Analysis(schema.item, { exact: true, idName, headerIndex: anyItem });
  }

  see(items: readonly JsonValue[]): void {
    this.items += items.length;
    this.analysis.addItems(items);
  }

  /** What such a pass finds for these options; nothing where they ask for more than all values of the document, as they are. */
  analysisFor({
    schema,
    extras,
    columns,
    headers,
    idName = 'id',
    filter,
    preserveFields,
    convertWkt,
  }: FlattenOptions): Analysis | undefined {
    const isPlain = extras === 'write' && columns === 'used' && !filter && !preserveFields && !convertWkt;
    if (!isPlain || schema !== this.schema || idName !== this.idName) return undefined;
    const headerIndex = headers === 'paths' ? 0 : anyItem;
    const { ids, list } = this.analysis;
    return new Analysis(
      schema.item,
      { exact: true, idName, headerIndex },
      { ids, list: copyShapes(list, headerIndex) },
    );
  }
}
