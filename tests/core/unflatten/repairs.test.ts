import { describe, expect, it } from 'vitest';
import { noDecisions } from '../../../src/core/model/decisions.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { type Cell, DateCell, FormattedNumber } from '../../../src/core/model/workbook.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import type { Unflattened } from '../../../src/core/unflatten/unflatten.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

const codes = { codelist: (name: string) => codelist('0.9.5', name) };

function one(header: string, cell: Cell): { result: Unflattened; value: JsonValue | undefined } {
  const result = readRows([['id', header], ['1', cell]], codes); // prettier-ignore
  let value: JsonValue | undefined = projectsOf(result)[0];
  for (const key of header.split('/')) value = (value as Record<string, JsonValue> | undefined)?.[key];
  return { result, value };
}

describe('codes', () => {
  it.each([
    ['Finalización', 'completion'],
    ['finalizacion ', 'completion'],
    ['COMPLETION', 'completion'],
    ['completion', 'completion'],
  ])('%s is %s', (text, code) => {
    expect(one('status', text).value).toBe(code);
  });

  it('stay where nothing names them, and are named in a closed codelist', () => {
    const closed = one('status', 'En ejecución');
    expect(closed.value).toBe('En ejecución');
    expect(theProblem(closed.result, 'cell.not_a_code')).toMatchObject({
      severity: 'warning',
      params: { value: 'En ejecución', codelist: 'projectStatus.csv' },
      places: [{ row: 1, column: 1 }],
    });
    const open = one('sector', 'muelles');
    expect(open.value).toEqual(['muelles']);
    expect(open.result.problems).toEqual([]);
  });

  it('have plain hyphens', () => {
    const header = 'contractingProcesses/0/summary/status';
    const result = readRows([['id', header], ['1', 'pre‑award']], codes); // prettier-ignore
    expect(JSON.stringify(result.document)).toContain('"pre-award"');
    expect(codesOf(result)).toEqual(['column.dashes']);
  });

  it.each<[string, JsonValue, string[]]>([
    ['transport, energy', ['transport', 'energy'], ['column.list_separator']],
    ['transport\nenergy', ['transport', 'energy'], ['column.list_separator']],
    ['health;education', ['health', 'education'], []],
    ['Culture, sports and recreation', ['cultureSportsAndRecreation'], ['column.codes_from_titles']],
    [
      'Health, Culture, sports and recreation',
      ['health', 'cultureSportsAndRecreation'],
      ['column.list_separator', 'column.codes_from_titles'],
    ],
    ['Muelles, puertos', ['Muelles, puertos'], []],
    ['transport, puertos', ['transport, puertos'], ['cell.list_unclear']],
  ])('in the list %j are %j', (text, value, problems) => {
    const found = one('sector', text);
    expect(found.value).toEqual(value);
    expect(codesOf(found.result)).toEqual(problems);
  });

  it('are found in columns for one entry of a list', () => {
    const result = readRows([['id', 'sector/0', 'sector/1'], ['1', 'Salud', 'Education']], codes); // prettier-ignore
    expect(projectsOf(result)[0]?.['sector']).toEqual(['health', 'education']);
  });

  it('are parted by commas where a person said so', () => {
    const columns = [{ sheet: 'projects', header: 'sector', commaSeparates: true }];
    const options = { ...codes, decisions: { ...noDecisions, columns } };
    const result = readRows([['id', 'sector'], ['1', 'transport, puertos']], options); // prettier-ignore
    expect(projectsOf(result)[0]?.['sector']).toEqual(['transport', 'puertos']);
  });
});

describe('yes and no', () => {
  it.each([
    ...['VERDADERO', 'Sí', 'SI', 'verdadeiro', 'Sim', 'oui', 'Vrai', 'y', 's', ' true ', 'Yes.', '1', 1].map(
      (cell) => [cell, true] as const,
    ),
    ...['falso', 'NO', 'N', 'não', 'non', 'faux', '\u00a0False', '0', 0].map((cell) => [cell, false] as const),
    ...['Quizás', 'x', '2', ''].map((cell) => [cell, cell === '' ? undefined : cell] as const),
  ])('%j is %j', (cell, value) => {
    expect(one('environment/inProtectedArea', cell).value).toBe(value);
  });
});

describe('text', () => {
  it.each<[Cell, string, string[]]>([
    ['\u200e A\u00a0\u200b', 'A', ['cell.trimmed']],
    ['a \u00a0b', 'a \u00a0b', []],
    ['a\r\nb', 'a\nb', ['column.line_ends']],
    ['Jose\u0301', 'José', ['column.composed']],
    ['“El Salto” – fase II', '“El Salto” – fase II', []],
    ['ConstrucciÃ³n', 'ConstrucciÃ³n', ['cell.garbled']],
    ['IRMÃ E IRMÃO', 'IRMÃ E IRMÃO', []],
    ['page\fbreak', 'page\fbreak', ['cell.control_character']],
    ['1.23E+15', '1.23E+15', ['cell.shortened_number']],
    ['8,4512E+12', '8,4512E+12', ['cell.shortened_number']],
    ['1e5', '1e5', []],
    [1234567890123450, '1234567890123450', ['cell.digits_lost']],
    [1e21, '1000000000000000000000', ['cell.digits_lost']],
    [123456789012345, '123456789012345', []],
    [new FormattedNumber(7, '007'), '007', ['column.zeros_kept']],
    [new FormattedNumber(0.21, '21%', true), '0.21', []],
    [new DateCell('2024-05-01T00:00:00'), '2024-05-01', ['cell.date_in_text']],
    [new DateCell('2024-05-01T10:30:00'), '2024-05-01 10:30:00', ['cell.date_in_text']],
  ])('%j is %j', (cell, value, problems) => {
    const found = one('title', cell);
    expect(found.value).toBe(value);
    expect(codesOf(found.result)).toEqual(problems);
  });

  it('is trimmed in linear time', () => {
    expect(one('title', `a${' '.repeat(200_000)}b`).value).toHaveLength(200_002);
  });

  it.each(['#REF!', '#¡VALOR!', ' #N/A ', '#¿NOMBRE?', '#n/d'])('that is only the error %s is none', (text) => {
    const { result, value } = one('title', text);
    expect(value).toBeUndefined();
    expect(cellsIn(theProblem(result, 'cell.error_value').places)).toEqual(['projects!1,1']);
    expect(one('title', `${text} in a sentence`).value).toBe(`${text} in a sentence`.trim());
  });

  it('loses the apostrophe that protects it, in files without types only', () => {
    const rows = [['id', 'title'], ['1', "'=SUM(A1)"], ['2', "'t Hart"], ['3', '-5']]; // prettier-ignore
    const titles = (result: Unflattened): unknown[] => projectsOf(result).map(({ title }) => title);
    const plain = readSheets([{ ...table('projects', ...rows), plainText: true }]);
    expect(titles(plain)).toEqual(['=SUM(A1)', "'t Hart", '-5']);
    expect(theProblem(plain, 'column.apostrophes')).toMatchObject({ params: { cells: 1 }, places: [{ column: 1 }] });
    expect(plain.receipt.changed).toBe(1);
    expect(titles(readSheets([table('projects', ...rows)]))).toEqual(["'=SUM(A1)", "'t Hart", '-5']);
  });
});

it('web addresses have plain hyphens', () => {
  const result = readRows([['id', 'documents/0/id', 'documents/0/url'], ['1', 'D', 'https://example.org/a‑b.pdf']]); // prettier-ignore
  expect(projectsOf(result)[0]?.['documents']).toEqual([{ id: 'D', url: 'https://example.org/a-b.pdf' }]);
});

it('date cells and shares of a hundred are noted once per column', () => {
  const result = readRows([
    ['id', 'period/startDate', 'budget/amount/amount'],
    ['1', new DateCell('2024-04-05T00:00:00'), new FormattedNumber(0.21, '21%', true)],
    ['2', new DateCell('2024-04-06T00:00:00'), new FormattedNumber(0.05, '5%', true)],
  ]);
  expect(result.problems).toMatchObject([
    { code: 'column.date_cells', severity: 'note', params: { cells: 2 }, places: [{ column: 1 }] },
    { code: 'column.percent_cells', severity: 'note', params: { cells: 2, example: '21%', result: '0.21' } },
  ]);
});
