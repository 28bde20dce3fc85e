import fc from 'fast-check';
import {
  BrokenCell,
  type Cell,
  DateCell,
  FormattedNumber,
  type Row,
  type SheetFacts,
  type Table,
} from '../../../src/core/model/workbook.ts';

const goodHeaders = [
  'id',
  'title',
  'description',
  'sector',
  'updated',
  'budget/amount/amount',
  'assetLifetime/durationInDays',
  'social/inIndigenousLand',
  'parties/0/id',
  'parties/0/name',
  'parties/1/name',
  'parties/id',
  'parties/people/0/id',
  'parties/0/people/0/name',
  'locations/0/geometry/coordinates',
  'contractingProcesses/0/summary/documents/0/title',
  'Project title',
  'Título del Proyecto',
  'Partes involucradas:Nombre común',
  'Parties:0:Entity ID',
  'Identificador o Referencia',
  'version',
  'publisher/name',
];

const oddHeaders = [
  'TITULO DEL PROYECTO ',
  'titel',
  'Partes involucradas:Telefono movil',
  'extra',
  'extra/a',
  'extra/0/a',
  'extra/0/a/0/b',
  'extra/1/a',
  'title/short',
  'budget',
  'budget/0/description',
  'parties',
  'parties/0/name/x',
  'sector/x',
  '2016',
  '2017/title',
  '"2016"',
  '',
  ' ',
];

const hostileHeaders = [
  '__proto__',
  '__proto__/polluted',
  'constructor/prototype/polluted',
  'parties/0/__proto__/polluted',
  'toString',
  'hasOwnProperty',
  '/',
  '//',
  'a//b',
  '"',
  '"open',
  '""',
  ':',
  'a:',
  '0',
  '-1/x',
  'id/id',
  'id/0/id',
  'projects',
  'projects/0/id',
  '#',
  '#x',
  '#parent parties/0/people',
  '#parent x',
  '#row parties',
  'json:{}',
  '\u0000',
  '\ud800',
  'x'.repeat(300),
  `${'a/0/'.repeat(40)}b`,
];

const texts = [
  'a',
  'b',
  '1',
  '2',
  ' 1 ',
  '01',
  '5',
  '10.5',
  '1e400',
  'true',
  'Sí',
  'x;y',
  '1,2;3',
  'é',
  'e\u0301',
  ' ends ',
  '\u200b',
  ' ',
  '#REF!',
  'TOTAL',
  '=1+1',
  'NaN',
];
const encoded = [
  'json:null',
  'json:""',
  'json:{"a":1}',
  'json:[{"id":"1"}]',
  'json:{"__proto__":{"polluted":1}}',
  'json:[]',
  'json:{}',
  'json:oops',
  'json:#1',
  'json:#9',
];
const rolledUp = 'WARNING: More than one value supplied, consult the relevant sub-sheet for the data.';

const anyHeader: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Cell>(...goodHeaders) },
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...oddHeaders) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(...hostileHeaders) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(
      2016,
      true,
      undefined,
      new DateCell('2024-04-05T00:00:00'),
      new BrokenCell('error', '#N/A'),
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 12, arbitrary: fc.constantFrom<Cell>(...texts) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(...encoded) },
  { weight: 1, arbitrary: fc.constant(rolledUp) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(0, 1, -2.5, 1e21, true, false) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(new DateCell('2024-04-05T10:00:00'), new FormattedNumber(7, '007')) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(new BrokenCell('error', '#REF!'), new BrokenCell('formula', 'A1+1')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

const anyRow: fc.Arbitrary<Row | undefined> = fc.oneof(
  { weight: 12, arbitrary: fc.array(anyCell, { maxLength: 7 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom<Cell>(...goodHeaders), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const span = fc.tuple(fc.nat(8), fc.nat(20)).map(([first, length]) => ({ first, last: first + length }));

const anyFacts: fc.Arbitrary<SheetFacts> = fc.record(
  {
    hidden: fc.constantFrom('hidden', 'very'),
    hiddenRows: fc.array(span, { maxLength: 2 }),
    hiddenColumns: fc.array(span, { maxLength: 2 }),
    merged: fc.array(fc.record({ rows: span, columns: span }), { maxLength: 3 }),
    comments: fc.nat(3),
    totals: fc.array(fc.nat(8), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Sheets with names that mean something to us are among the others. */
const name = fc.constantFrom('projects', 'parties', 'Hoja 1', 'Meta', '_columns', '_long', '#notes');

const anyTable: fc.Arbitrary<Table> = fc
  .tuple(
    name,
    fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(anyRow, { maxLength: 3 }) }),
    fc.array(anyHeader, { maxLength: 6 }),
    fc.array(anyRow, { maxLength: 6 }),
    fc.option(anyFacts, { freq: 3, nil: undefined }),
  )
  .map(([title, above, headers, rows, facts]) => ({
    name: title,
    rows: [...above, headers, ...rows],
    ...(facts && { facts }),
  }));

/** Workbooks as nobody would make them: any headers, any cells, sheets of any name. */
export const anyTables: fc.Arbitrary<Table[]> = fc.uniqueArray(anyTable, {
  maxLength: 3,
  selector: (table) => table.name,
});
