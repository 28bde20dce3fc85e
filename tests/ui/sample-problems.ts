import type { Place, Problem, ProblemCode, ProblemParams } from '../../src/core/model/problem.ts';

/** Facts for every code; more than one where the sentence differs. A new code without facts does not compile. */
export const sampleParams: { [C in ProblemCode]: readonly ProblemParams[C][] } = {
  'file.empty': [{ name: 'obras.xlsx' }],
  'file.unreadable': [{ name: 'proyectos.xlsx' }],
  'file.unknown_kind': [{ name: 'obras.pages' }],
  'file.damaged': [
    { name: 'obras.xlsx', kind: 'xlsx' },
    { name: 'obras.json', kind: 'json' },
  ],
  'file.password': [{ name: 'obras.xlsx' }],
  'file.unsupported': [{ name: 'obras.numbers', kind: 'Numbers' }],
  'file.nothing_inside': [{ name: 'obras.zip' }],
  'file.ignored': [{ name: 'foto.jpg' }],
  'file.too_large': [{ name: 'obras.zip', limit: '1 GB' }],
  'file.other_kind': [{ name: 'obras.xls', kind: 'html' }],
  'file.mixed_kinds': [{ names: ['a.json', 'b.xlsx'] }],
  'file.several_json': [{ names: ['a.json', 'b.json'] }],
  'csv.encoding': [{ name: 'obras.csv', encoding: 'Windows-1252' }],
  'csv.delimiter': [
    { name: 'obras.csv', delimiter: ';' },
    { name: 'obras.csv', delimiter: '~' },
  ],
  'csv.untyped': [{ fields: ['altura'] }, { fields: ['altura', 'peso'] }],
  'csv.quotes': [{ name: 'obras.csv' }],
  'csv.null_characters': [
    { name: 'obras.csv', count: 1 },
    { name: 'obras.csv', count: 12 },
  ],
  'json.syntax': [
    { name: 'obras.json', found: '}' },
    { name: 'obras.json', found: '' },
  ],
  'json.too_deep': [{ name: 'obras.json', limit: 500 }],
  'json.encoding': [{ name: 'obras.json', encoding: 'UTF-16' }],
  'json.duplicate_key': [{ key: 'id' }],
  'json.not_projects': [
    'ocds-releases',
    'ocds-records',
    'ocds-release',
    'geojson',
    'json-schema',
    'value',
    'empty-list',
    'list',
    'object',
  ].map((looksLike) => ({ name: 'obras.json', looksLike }) as ProblemParams['json.not_projects']),
  'table.empty': [{}],
  'table.ignored': [{ reason: 'configuration' }, { reason: 'name' }],
  'table.no_known_header': [{}],
  'table.second_package': [{}],
  'workbook.no_known_header': [{ sheets: 1 }, { sheets: 12 }],
  'workbook.no_data': [{}],
  'header.additional': [
    { header: 'Teléfono', suggestions: [] },
    { header: 'Titulo', suggestions: [{ path: 'title', titles: { en: 'Project title', es: 'Título del proyecto' } }] },
    { header: 'Titulo', suggestions: [{ path: 'title', titles: {} }] },
  ],
  'header.number': [{ header: '2016' }],
  'header.missing': [{ values: 1 }],
  'header.duplicate': [{ header: 'title' }],
  'header.ambiguous': [{ header: 'Título', paths: ['title', 'documents/title'] }],
  'header.corrected': [{ header: 'titulo ', path: 'title' }],
  'header.not_an_array': [{ header: 'title/0/x', path: 'title', type: 'string' }],
  'header.not_an_object': [{ header: 'title/x', path: 'title', type: 'string' }],
  'cell.not_a_number': [{ value: '40m' }],
  'cell.not_an_integer': [{ value: '10.5' }],
  'cell.not_a_boolean': [{ value: 'quizás' }],
  'cell.not_an_object': [{ value: 'x', path: 'budget' }],
  'cell.date_in_number': [{ value: '2024-04-05 00:00:00' }],
  'cell.error_value': [{ value: '#REF!' }],
  'cell.formula_without_result': [{ formula: 'A1+A2' }],
  'cell.conflict': [
    { id: 'oc4ids-1', kept: 'a', setAside: 'b' },
    { id: '', kept: 'a', setAside: 'b' },
  ],
  'cell.duplicate_differs': [{ kept: 'a', setAside: 'b' }],
  'cell.kind_conflict': [{ path: 'budget', value: 'b' }],
  'cell.rollup_warning': [{ value: 'WARNING: More than one value supplied' }],
  'cell.trimmed': [{}],
  'cell.parent_unknown': [{ link: '7' }],
  'cell.continuation_missing': [{ part: '2' }],
  'write.encoded': [{ sheet: 'Proyectos', header: 'title' }],
  'write.continued': [{ characters: 40000 }],
  'write.set_aside': [{ value: 'x' }],
  'write.root_missing': [{ path: 'projects' }],
  'write.rows_limit': [{ rows: 2000000, limit: 1048576 }],
  'write.columns_limit': [{ columns: 20000, limit: 16384 }],
  'check.differs': [{}],
  'receipt.mismatch': [{ expected: 12, found: 11 }],
  'job.crashed': [{ detail: 'x is not a function' }, { detail: '' }],
  'job.out_of_memory': [{}],
};

const cell: Place = { file: 'obras.xlsx', sheet: 'Proyectos', row: 11, column: 2, header: 'Monto', value: '40m' };
const samplePlaces: readonly Place[][] = [
  [],
  [cell],
  [cell, { ...cell, row: 12 }, { ...cell, sheet: 'Partes', row: 13 }],
];

/** Every code with all its facts, at no place, at one, and at several. */
export const sampleProblems: Problem[] = Object.entries(sampleParams).flatMap(([code, all]) =>
  (all as readonly object[]).flatMap((params) =>
    samplePlaces.map((places) => ({ code, severity: 'warning', params, places }) as unknown as Problem),
  ),
);
