import type { ProblemCode } from '../../core/model/problem.ts';
import { type Language, standardLanguage } from './language.ts';
import type { Words } from './words.ts';

/** Kinds of problems that explain themselves: all of the review, and those of reading that are about the standard or about spreadsheets. */
export type ExplainedCode =
  | Extract<ProblemCode, `review.${string}`>
  | 'header.additional'
  | 'header.ambiguous'
  | 'header.duplicate'
  | 'cell.not_a_number'
  | 'cell.not_an_integer'
  | 'cell.not_a_boolean'
  | 'cell.date_in_number'
  | 'cell.conflict'
  | 'cell.error_value'
  | 'cell.formula_without_result';

/** Some cells of a row: header and value of each. */
export type ExampleCells = readonly (readonly [header: string, value: string])[];

export interface Explanation {
  /** One or two sentences: what goes wrong for those who use the data. */
  why: string;
  wrong: ExampleCells;
  right: ExampleCells;
}

/** Where the standard says so, below the address of its documentation; some things it does not say. */
const pages: Readonly<Record<ExplainedCode, string | undefined>> = {
  'review.type': 'reference/schema/',
  'review.required': 'reference/schema/',
  'review.too_short': 'reference/schema/',
  'review.minimum': 'reference/schema/',
  'review.pattern': 'reference/package/',
  'review.format': 'reference/schema/#period',
  'review.schema': 'reference/',
  'review.repeated_id': 'reference/schema/',
  'review.repeated_item': 'reference/schema/',
  'review.code_closed': 'reference/codelists/#closed-codelists',
  'review.code_open': 'reference/codelists/#open-codelists',
  'review.additional_field': 'reference/#extending-the-schema',
  'review.empty_value': 'guidance/publishing/',
  'review.missing_currency': 'reference/schema/#value',
  'review.unknown_organization': 'reference/schema/#organizationreference',
  'review.project_prefix': 'guidance/identifiers/#project-identifier-prefixes',
  'review.missing_id': 'reference/schema/',
  'review.moved_field': 'reference/changelog/',
  'review.later_field': 'reference/changelog/',
  'review.dates_reversed': 'reference/schema/#period',
  'review.date_far': 'reference/schema/#period',
  'review.date_to_come': 'reference/schema/#period',
  'review.duration_differs': 'reference/schema/#period',
  'review.coordinates_outside': 'reference/schema/#location',
  'review.coordinates_swapped': 'reference/schema/#location',
  'review.outside_country': 'reference/schema/#location',
  'review.amount_not_positive': 'reference/schema/#value',
  'review.amount_out_of_proportion': 'reference/schema/#value',
  'review.placeholder': 'guidance/publishing/',
  'review.not_a_link': 'reference/schema/#document',
  'review.role_missing': 'reference/schema/#organization',
  'header.additional': 'reference/#extending-the-schema',
  'header.ambiguous': 'reference/schema/',
  'header.duplicate': undefined,
  'cell.not_a_number': 'reference/schema/#value',
  'cell.not_an_integer': 'reference/schema/',
  'cell.not_a_boolean': 'reference/schema/',
  'cell.date_in_number': 'reference/schema/',
  'cell.conflict': 'guidance/identifiers/',
  'cell.error_value': undefined,
  'cell.formula_without_result': undefined,
};

/** One address serves all versions that begin so. */
export const documentation = 'https://standard.open-contracting.org/infrastructure/0.9';

export function isExplained(code: ProblemCode): code is ExplainedCode {
  return Object.hasOwn(pages, code);
}

/** Only ever a link: the page itself asks for nothing from elsewhere. */
export function standardPage(code: ExplainedCode, language: Language): string | undefined {
  const page = pages[code];
  return page === undefined ? undefined : `${documentation}/${standardLanguage(language)}/${page}`;
}

/** Why a kind of problem matters, and how it looks wrong and right. */
export function explanationOf(code: ExplainedCode, { text }: Words): Explanation {
  return {
    why: text(`explanation.${code}.why`),
    wrong: cellsIn(text(`explanation.${code}.wrong`)),
    right: cellsIn(text(`explanation.${code}.right`)),
  };
}

/** In the catalogues, each cell is a line: its header, a colon, its value. */
function cellsIn(lines: string): ExampleCells {
  return lines.split('\n').map((line) => {
    const [, header = line, value = ''] = /^(.*?): ?(.*)$/.exec(line) ?? [];
    return [header, value];
  });
}
