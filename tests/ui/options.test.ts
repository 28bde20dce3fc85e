import { describe, expect, test } from 'vitest';
import { firstChoices, leavesOut, optionsKey, sourceOptions, writeOptions } from '../../src/ui/state/choices.ts';
import { createConversion } from '../../src/ui/state/conversion.ts';
import {
  countReading,
  countWriting,
  optionsFor,
  plainReading,
  plainWriting,
  readingOptions,
  writingOptions,
} from '../../src/ui/state/options.ts';
import { FakeClient, jsonReading } from './fake-client.ts';

URL.createObjectURL = () => 'blob:here';
URL.revokeObjectURL = () => {};

const schema = { name: 'schema.json', file: new Blob(['{}']) };

describe('options of reading', () => {
  test('say nothing while nobody chose any', () => {
    expect(readingOptions(plainReading)).toEqual({});
    expect(readingOptions({ ...plainReading, idName: '  ', timeZone: '', defaultConfiguration: ' ' })).toEqual({});
    expect(countReading(plainReading)).toBe(0);
  });

  test('say what was chosen, without what was typed around it', () => {
    const options = {
      ...plainReading,
      schema,
      rootListPath: ' /data/works/ ',
      idName: ' code ',
      timeZone: 'America/Lima',
    };
    expect(readingOptions(options)).toEqual({
      schema,
      rootListPath: 'data/works',
      idName: 'code',
      timeZone: 'America/Lima',
    });
    expect(countReading(options)).toBe(4);
  });

  test('have no place for a list where the file is the list', () => {
    expect(readingOptions({ ...plainReading, rootListPath: 'works', rootIsList: true })).toEqual({ rootIsList: true });
  });
});

describe('options of writing', () => {
  test('say nothing while nobody chose any', () => {
    expect(writingOptions(plainWriting)).toEqual({});
    expect(countWriting(plainWriting)).toBe(0);
  });

  test('filter by a field and a value, never by one alone', () => {
    expect(writingOptions({ ...plainWriting, filterField: 'status' })).toEqual({});
    expect(writingOptions({ ...plainWriting, filterValue: 'x' })).toEqual({});
    expect(writingOptions({ ...plainWriting, filterField: ' status', filterValue: 'x ' })).toEqual({
      filter: { field: 'status', value: 'x ' },
    });
  });

  test('take paths from lines and commas, each once', () => {
    expect(writingOptions({ ...plainWriting, preserveFields: 'id\n\n /budget/amount/ , id\r\ntitle' })).toEqual({
      preserveFields: ['id', 'budget/amount', 'title'],
    });
    expect(writingOptions({ ...plainWriting, rollUp: 'list', rollUpLists: 'parties' })).toEqual({
      rollUp: ['parties'],
    });
    expect(writingOptions({ ...plainWriting, rollUp: 'list' })).toEqual({});
    expect(writingOptions({ ...plainWriting, rollUp: 'schema', rollUpLists: 'parties' })).toEqual({ rollUp: 'schema' });
  });

  test('cut parents only in names of Flatten Tool’s, and to a number', () => {
    const named = { ...plainWriting, sheetNames: 'flatten-tool' as const };
    expect(writingOptions({ ...named, truncationLength: '5' })).toEqual({ truncationLength: 5 });
    for (const letters of ['3', '0', '-1', '2.5', 'five', ' ']) {
      expect(writingOptions({ ...named, truncationLength: letters })).toEqual({});
    }
    expect(writingOptions({ ...plainWriting, truncationLength: '5' })).toEqual({});
    expect(countWriting(named)).toBe(1);
  });

  test('are for CSV only where CSV is made', () => {
    const plain = firstChoices('es');
    const forExcel = { ...plain, writing: { ...plainWriting, csvFor: 'excel-es' as const } };
    for (const format of ['xlsx', 'ods', 'json'] as const) {
      const formats = { spreadsheet: format, json: format };
      expect(writeOptions({ ...forExcel, formats }, { from: 'json' })).toEqual(
        writeOptions({ ...plain, formats }, { from: 'json' }),
      );
      expect(countWriting(optionsFor(format, forExcel.writing))).toBe(0);
    }
    const formats = { spreadsheet: 'csv', json: 'csv' } as const;
    expect(writeOptions({ ...forExcel, formats }, { from: 'json' })).toMatchObject({
      format: 'csv',
      csvFor: 'excel-es',
    });
    expect(writeOptions({ ...plain, formats }, { from: 'json' })).not.toHaveProperty('csvFor');
    expect(countWriting(optionsFor('csv', forExcel.writing))).toBe(1);
  });

  test('make another spreadsheet, and the same JSON', () => {
    const plain = firstChoices('en');
    const filtered = { ...plain, writing: { ...plainWriting, filterField: 'status', filterValue: 'x' } };
    expect(optionsKey(writeOptions(filtered, { from: 'json' }))).not.toBe(
      optionsKey(writeOptions(plain, { from: 'json' })),
    );
    expect(optionsKey(writeOptions(filtered, { from: 'spreadsheet' }))).toBe(
      optionsKey(writeOptions(plain, { from: 'spreadsheet' })),
    );
    expect(
      [writeOptions(filtered, { from: 'json' }), writeOptions(filtered, { from: 'spreadsheet' })].map(leavesOut),
    ).toEqual([true, false]);
  });
});

describe('a conversion with options', () => {
  function setUp() {
    const client = new FakeClient();
    const conversion = createConversion(client, firstChoices('en'));
    const file = (name: string) => [{ name, file: new Blob(['x']) }];
    const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
    return { client, conversion, file, settle };
  }

  test('reads the first file with those chosen before it came', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.setReading({ idName: 'code' });
    expect(client.reads).toHaveLength(0);
    conversion.open(file('a.json'));
    await settle();
    expect(client.reads.map(({ options }) => options)).toEqual([{ version: '0.9.5', idName: 'code' }]);
  });

  test('reads the same files again with each change, and keeps the options for the next file', async () => {
    const { client, conversion, file, settle } = setUp();
    const files = file('a.json');
    conversion.open(files);
    await settle();
    conversion.setReading({ schema });
    await settle();
    conversion.open(file('b.json'));
    await settle();
    expect(client.reads.map(({ options }) => options.schema?.name)).toEqual([undefined, 'schema.json', 'schema.json']);
    expect(client.reads[1]?.files).toBe(files);
  });

  test('reads again a file that could not be read', async () => {
    const { client, conversion, file, settle } = setUp();
    client.readResult = () => ({ ok: false, problems: [] });
    conversion.open(file('a.json'));
    await settle();
    expect(conversion.snapshot().state.kind).toBe('failed');
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    conversion.setReading({ rootListPath: 'works' });
    await settle();
    expect(conversion.snapshot().state.kind).toBe('result');
    expect(client.reads[1]).toMatchObject({ files: [{ name: 'a.json' }], options: { rootListPath: 'works' } });
  });

  test('reads nothing again where what was typed changes nothing, but does for another file of the same name', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.json'));
    await settle();
    conversion.setReading({ idName: '  ' });
    conversion.choose({ isOpen: { reading: true, writing: true } });
    await settle();
    expect(client.reads).toHaveLength(1);
    conversion.setReading({ schema });
    conversion.setReading({ schema: { ...schema } });
    await settle();
    expect(client.reads).toHaveLength(3);
  });

  test('shows the options of the result that it comes back to', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.json'));
    await settle();
    client.isHeld = true;
    conversion.setReading({ idName: 'code' });
    conversion.cancel();
    await settle();
    expect(conversion.snapshot().choices.reading).toEqual(plainReading);
    client.release();
    client.readResult = () => ({ ok: false, problems: [] });
    conversion.setReading({ idName: 'code' });
    await settle();
    expect(sourceOptions(conversion.snapshot().choices)).toMatchObject({ idName: 'code' });
    conversion.goBack();
    expect(conversion.snapshot().choices.reading).toEqual(plainReading);
  });
});
