import { describe, expect, it } from 'vitest';
import { codesOf, readSheets, sheet, table, theProblem, writeSheets } from '../support.ts';

const projects = table('projects', ['id'], ['1']);
const expected = { version: '0.9', publisher: { name: 'N' }, projects: [{ id: '1' }] };

describe('a metadata sheet', () => {
  it.each([
    ['vertical', table('Meta', ['version', '0.9'], ['publisher/name', 'N'])],
    ['horizontal', table('Meta', ['version', 'publisher/name'], ['0.9', 'N'])],
    ['vertical, with English titles', table('meta', ['OC4IDS schema version', '0.9'], ['Publisher:Name', 'N'])],
    [
      'vertical, with Spanish titles',
      table('META ', ['Versión del esquema OC4IDS', '0.9'], ['Publicador:Nombre', 'N']),
    ],
    ['vertical, under another name', table('Metadatos', ['version', '0.9'], ['Publicador:Nombre', 'N'])],
    ['horizontal, under another name', table('Hoja 3', ['version', 'Publisher:Name'], ['0.9', 'N'])],
  ])('is read where it is %s', (_how, metadata) => {
    for (const tables of [
      [metadata, projects],
      [projects, metadata],
    ]) {
      const result = readSheets(tables);
      expect(result.document).toEqual(expected);
      expect(result.sheets.find(({ name }) => name === metadata.name)).toMatchObject({ role: 'metadata', rows: 1 });
      expect(result.receipt).toMatchObject({ read: 3, written: 3 });
      expect(result.problems).toEqual([]);
    }
  });

  it('lies as one says, where one says', () => {
    const square = table('Meta', ['version', 'uri'], ['uri', 'x']);
    expect(readSheets([square], { metadata: { orientation: 'vertical' } }).document).toMatchObject({
      version: 'uri',
      uri: 'x',
    });
    expect(readSheets([square], { metadata: { orientation: 'horizontal' } }).document).toMatchObject({
      version: 'uri',
      uri: 'x',
    });
    const wide = table('Meta', ['version', 'uri'], ['0.9', 'x']);
    expect(readSheets([wide], { metadata: { orientation: 'horizontal' } }).document).toMatchObject({
      version: '0.9',
      uri: 'x',
    });
  });

  it('may have a name that is given', () => {
    const metadata = { sheet: 'about', orientation: 'vertical' as const };
    expect(readSheets([table('about', ['version', '0.9']), projects], { metadata }).document).toMatchObject({
      version: '0.9',
    });
  });

  it('keeps fields that the schema does not know', () => {
    const { document } = readSheets([table('Meta', ['version', '0.9'], ['extra/a', 5]), projects]);
    expect(document).toEqual({ version: '0.9', extra: { a: 5 }, projects: [{ id: '1' }] });
  });

  it('is no sheet of projects', () => {
    const named = table('Datos', ['id', 'title', 'description'], ['1', 'a', 'b']);
    expect(readSheets([named]).document).toEqual({ projects: [{ id: '1', title: 'a', description: 'b' }] });
  });

  it('makes no list where nothing else is read', () => {
    const metadata = { orientation: 'vertical' as const, only: true };
    expect(readSheets([table('Meta', ['version', '0.9']), projects], { metadata }).document).toEqual({
      version: '0.9',
    });
  });
});

describe('our own mark', () => {
  const ours = table(
    'Meta',
    ['#', 'hashComments'],
    ['#oc4ids-converter', '1'],
    ['#document', 'package'],
    ['version', '0.9'],
  );

  it('says that we wrote the file, which is then read to the letter', () => {
    const result = readSheets([table('projects', ['id', 'titel'], ['1', '  a  ']), ours]);
    expect(result.ours).toBe(true);
    expect(result.document).toEqual({ version: '0.9', projects: [{ id: '1', titel: '  a  ' }] });
    expect(result.problems).toEqual([]);
  });

  it('gives way to what one asks for', () => {
    const result = readSheets([table('projects', ['id', 'title'], ['1', '  a  ']), ours], { repairs: 'apply' });
    expect(result.document).toMatchObject({ projects: [{ title: 'a' }] });
    expect(codesOf(result)).toContain('cell.trimmed');
  });

  it.each([
    ['list', [{ id: '1' }]],
    ['item', { id: '1' }],
    ['package', { projects: [{ id: '1' }] }],
    ['something else', { projects: [{ id: '1' }] }],
  ])('says what kind of document it was: %s', (shape, document) => {
    const meta = table('Meta', ['#', 'hashComments'], ['#oc4ids-converter', '1'], ['#document', shape]);
    const result = readSheets([table('projects', ['id'], ['1']), meta]);
    expect(result.document).toEqual(document);
  });

  it('is not seen in the files of others', () => {
    expect(readSheets([table('Meta', ['version', '0.9']), projects]).ours).toBe(false);
  });

  it('is written at the top of the metadata sheet, below the line that Flatten Tool reads', () => {
    const flat = writeSheets({ version: '0.9', projects: [{ id: '1' }] }, { headers: 'es' });
    expect(sheet(flat, 'Meta').rows).toEqual([
      ['#', 'hashComments'],
      ['#oc4ids-converter', '1'],
      ['#document', 'package'],
      ['#headers', 'es'],
      ['Versión del esquema OC4IDS', '0.9'],
    ]);
  });
});

describe('a link to a parent', () => {
  it('leads a row to its parent, whatever the ids', () => {
    const result = readSheets([
      table('parties', ['id', '#row parties', 'parties/0/name'], ['1', '7', 'a'], ['1', '8', 'b']),
      table('people', ['#parent parties/0/people', 'parties/0/people/0/name'], ['8', 'x'], ['7', 'y'], [8, 'z']),
    ]);
    expect(result.document).toEqual({
      projects: [
        {
          id: '1',
          parties: [
            { name: 'a', people: [{ name: 'y' }] },
            { name: 'b', people: [{ name: 'x' }, { name: 'z' }] },
          ],
        },
      ],
    });
    expect(result.problems).toEqual([]);
  });

  it('makes each numbered row an item of its own, also where ids are alike', () => {
    const result = readSheets([table('projects', ['#row', 'id', 'title'], ['1', 'a', 'x'], ['2', 'a', 'y'])]);
    expect(result.document).toEqual({ projects: [{ id: 'a', title: 'x' }, { id: 'a', title: 'y' }] }); // prettier-ignore
  });

  it('survives sorting of the rows, and of the sheets', () => {
    const result = readSheets([
      table('parties', ['#parent parties', 'parties/0/name'], ['2', 'of y'], ['1', 'of x']),
      table('projects', ['title', '#row'], ['y', '2'], ['x', '1']),
    ]);
    expect(result.document).toEqual({
      projects: [{ title: 'y', parties: [{ name: 'of y' }] }, { title: 'x', parties: [{ name: 'of x' }] }],
    }); // prettier-ignore
  });

  it('is an error where it leads nowhere, and the row is kept', () => {
    const result = readSheets([
      table('projects', ['#row', 'title'], ['1', 'x']),
      table('parties', ['#parent parties', 'parties/0/name'], ['9', 'lost']),
    ]);
    const { severity, params, places } = theProblem(result, 'cell.parent_unknown');
    expect([severity, params.link]).toEqual(['error', '9']);
    expect(places).toMatchObject([{ sheet: 'parties', row: 1, column: 0 }]);
    expect(JSON.stringify(result.document)).toContain('lost');
  });
});
