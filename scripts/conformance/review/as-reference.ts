import { columnLetters } from '../../../src/core/model/column-letters.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import { isFollowedByReference } from '../../../src/core/review/organizations.ts';
import type { SourceMap } from '../../../src/core/source/source-map.ts';

type Of<C extends Problem['code']> = Extract<Problem, { code: C }>;

function only<C extends Problem['code']>(problems: readonly Problem[], code: C): Of<C>[] {
  return problems.filter((each): each is Of<C> => each.code === code);
}

/** Structural errors as the reference names them, one entry for each place. */
export function errorsOf(problems: readonly Problem[], sourceMap?: SourceMap): unknown[] {
  return problems.flatMap((problem) => {
    const named = nameOf(problem);
    if (!named) return [];
    const { validator, message_type, field } = named;
    let pointers = problem.places.map(({ pointer = '' }) => pointer);
    // The reference says once of an array what we say of each entry in it.
    if (validator === 'uniqueItems_with_id')
      pointers = unique(problem.places.map(({ pointer = '', value }) => `${parentOf(pointer)}\n${value}`)).map(
        (each) => each.split('\n')[0]!,
      );
    if (validator === 'uniqueItems_no_ids') pointers = unique(pointers.map(parentOf));
    return pointers.map((pointer) => {
      const cell = sourceMap && cellOf(sourceMap, pointer, validator === 'required');
      return {
        validator,
        message_type,
        path: pathOf(pointer),
        ...(field !== undefined && !cell && { field }),
        ...cell,
      };
    });
  });
}

function nameOf(problem: Problem): { validator: string; message_type: string; field?: string } | undefined {
  const plain = (validator: string): { validator: string; message_type: string } => ({
    validator,
    message_type: validator,
  });
  switch (problem.code) {
    case 'review.type':
      return { validator: 'type', message_type: problem.params.expected };
    case 'review.required':
      return { ...plain('required'), field: problem.params.field };
    case 'review.too_short':
      return plain(problem.params.keyword);
    case 'review.minimum':
      return plain('minimum');
    case 'review.pattern':
      return plain('pattern');
    case 'review.format':
      return { validator: 'format', message_type: problem.params.format };
    case 'review.repeated_id':
      return { validator: 'uniqueItems_with_id', message_type: 'uniqueItems' };
    case 'review.repeated_item':
      return { validator: 'uniqueItems_no_ids', message_type: 'uniqueItems' };
    case 'review.schema':
      return plain(problem.params.keyword);
    default:
      return undefined;
  }
}

function cellOf(sourceMap: SourceMap, pointer: string, isMissing: boolean): object | undefined {
  const place = isMissing ? sourceMap.rowsOf(pointer)[0] : sourceMap.firstCellOf(pointer);
  if (place?.row === undefined || pointer === '') return undefined;
  const { column = 0, row, sheet } = place;
  // Of a metadata sheet that lies on its side the reference gives the row for the column, and the other way round.
  if (sheet === 'Meta') return { sheet, row_number: column + 1, ...(!isMissing && { col_alpha: String(row + 1) }) };
  const cell = { sheet, row_number: row + 1 };
  return isMissing ? cell : { ...cell, col_alpha: columnLetters(column) };
}

/** As the reference writes what is no text. */
const pythonNames: Readonly<Record<string, string>> = { null: 'None', true: 'True', false: 'False' };

export function codesOf(problems: readonly Problem[], code: 'review.code_closed' | 'review.code_open'): unknown[] {
  const groups = new Map<string, { path: string; field: string; codelist: string; values: string[] }>();
  for (const { params } of only(problems, code)) {
    const [path, field] = splitLast(params.path);
    const group = groups.get(params.path) ?? { path, field, codelist: params.codelist, values: [] };
    group.values.push(pythonNames[params.value] ?? params.value);
    groups.set(params.path, group);
  }
  return [...groups.values()].map((group) => ({ ...group, values: [...group.values].sort() }));
}

export function additionalFieldsOf(problems: readonly Problem[]): unknown[] {
  return only(problems, 'review.additional_field').map(({ params, places }) => {
    const [path, field] = splitLast(params.path);
    return {
      path: path === '' ? '' : `/${path}`,
      field,
      count: places.length,
      examples: params.examples,
      descendants: params.descendants.map((each) => ({ ...each, path: `/${each.path}` })),
    };
  });
}

export function checksOf(problems: readonly Problem[]): { additional: unknown[]; conformance: unknown[] } {
  const pointers = (code: Problem['code'], isTaken: (problem: Problem) => boolean = () => true): string[] =>
    problems.flatMap((each) =>
      each.code === code && isTaken(each) ? each.places.map(({ pointer = '' }) => pointer) : [],
    );
  const additional = [
    { check_id: 'missing-values', paths: pointers('review.empty_value') },
    { check_id: 'missing-currency', paths: pointers('review.missing_currency').map((pointer) => `${pointer}/`) },
    {
      check_id: 'missing-org-refs',
      paths: pointers(
        'review.unknown_organization',
        (each) => each.code === 'review.unknown_organization' && isFollowedByReference(each.params.path),
      ),
    },
  ];
  const ids = only(problems, 'review.project_prefix').flatMap(({ places }) =>
    places.map(({ pointer, value }) => ({ path: pointer, value })),
  );
  return {
    additional: additional
      .filter(({ paths }) => paths.length > 0)
      .map(({ check_id, paths }) => ({ check_id, paths: paths.sort() })),
    conformance: ids.length === 0 ? [] : [{ check_id: 'invalid-project-ids', path_values: ids }],
  };
}

export function missingIdsOf(problems: readonly Problem[]): string[] {
  return only(problems, 'review.missing_id').flatMap(({ places }) =>
    places.map(({ pointer = '' }) => `${pathOf(pointer)}/id`),
  );
}

function splitLast(path: string): [parent: string, last: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0));
}

function pathOf(pointer: string): string {
  return pointer.slice(1);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
