import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/model/json.ts';
import { sameValue } from '../../src/core/model/values.ts';
import type { Cell } from '../../src/core/model/workbook.ts';
import { codelist } from '../../src/core/schema/codelists.ts';
import type { Unflattened } from '../../src/core/unflatten/unflatten.ts';
import { projectsOf, readRows, readSheets, writeSheets } from '../core/support.ts';

const settings = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) };

const headers = [
  'period/startDate',
  'budget/amount/amount',
  'period/durationInDays',
  'environment/inProtectedArea',
  'status',
  'sector',
  'title',
];

const digits = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map(String);
const dateLike = fc
  .tuple(
    digits(35),
    fc.constantFrom('/', '-', '.', ' de ', '–'),
    fc.oneof(digits(14), fc.constantFrom('abr', 'mayo')),
    digits(2100),
  )
  .map(([day, mark, month, year]) => day + mark + month + mark + year);
const numberLike = fc
  .array(fc.oneof(digits(999), fc.constantFrom('.', ',', ' ', "'", '000', '-', '%', '$', 'USD ')), { maxLength: 7 })
  .map((parts) => parts.join(''));
const word = fc.constantFrom(
  'Sí',
  'falso ',
  'Salud',
  'transport, energy',
  'transport,x',
  '#N/A',
  '1.2E+15',
  'a\r\nb',
  'Ã³',
  '',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  dateLike,
  numberLike,
  word,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
);
const rows = fc.array(fc.tuple(...headers.map(() => cell)), { minLength: 1, maxLength: 8 });

function read(cells: readonly (readonly Cell[])[], ids = cells.map((_, index) => `p${index}`)): Unflattened {
  const lines = cells.map((row, index) => [ids[index], ...row]);
  return readRows([['id', ...headers], ...lines], { repairs: 'apply', codelist: (name) => codelist('0.9.5', name) });
}

/** What was decided, without which cell came first. */
function decisions({ problems }: Unflattened): string[] {
  return problems
    .map(({ code, severity, params, places }) => {
      const { example, reading, result, value, readings, known, unknown, ...facts } = params as Record<string, unknown>;
      const isCounted = code.startsWith('column.') || code.startsWith('cell.');
      return JSON.stringify([code, severity, isCounted ? facts : {}, places[0]?.column, places.length]);
    })
    .filter((each) => !/currency_missing|list_unclear/.test(each))
    .sort();
}

describe('columns of anything', () => {
  it('are read whatever they hold, and each value is counted', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { problems, receipt } = read(cells);
        expect(problems.map(({ code }) => code)).not.toContain('receipt.mismatch');
        expect(receipt.read).toBe(receipt.written + receipt.repeated + receipt.setAside);
      }),
      settings,
    );
  });

  it('are read alike in any order of their rows', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const ids = cells.map((_, index) => `p${index}`);
        const [forth, back] = [read(cells, ids), read([...cells].reverse(), [...ids].reverse())];
        expect([...projectsOf(back)].reverse()).toEqual(projectsOf(forth));
        expect(decisions(back)).toEqual(decisions(forth));
      }),
      settings,
    );
  });

  it('come back as they were read from what we write of them', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, typedCells) => {
        const { document } = read(cells);
        const { workbook } = writeSheets(document, { typedCells });
        const again = readSheets(workbook.tables);
        expect(sameValue(again.document, document)).toBe(true);
        expect(again.receipt.changed).toBe(0);
      }),
      settings,
    );
  });

  it('that were read once have nothing left to repair', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const first = projectsOf(read(cells));
        const again = read(first.map((project) => headers.map((header) => asCell(project, header))));
        expect(projectsOf(again)).toEqual(first);
      }),
      settings,
    );
  });
});

function asCell(project: JsonObject, header: string): Cell {
  let value: unknown = project;
  for (const key of header.split('/')) value = (value as Record<string, unknown> | undefined)?.[key];
  if (typeof value === 'object') return `json:${JSON.stringify(value)}`;
  return value as Cell;
}
