/** The facts of the problems that the review finds. Paths are without positions. */

export interface FieldSuggestion {
  /** Field path, as it would stand in a header. */
  path: string;
  titles: Readonly<Record<string, string>>;
}

export type JsonTypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A field within one that the schema does not have. */
export interface AdditionalDescendant {
  path: string;
  count: number;
  examples: string[];
}

/** A code that its codelist does not have. */
export interface UnknownCode {
  path: string;
  codelist: string;
  value: string;
  suggestion?: string;
  /** The last earlier version of the standard that has it, or the first later one. */
  until?: string;
  since?: string;
}

/** How the data stands against the standard. */
export interface ReviewProblemParams {
  'review.type': { path: string; expected: JsonTypeName; nullable: boolean };
  'review.required': { path: string; field: string };
  'review.too_short': { path: string; keyword: 'minLength' | 'minItems' | 'minProperties'; limit: number };
  'review.minimum': { path: string; limit: number };
  'review.pattern': { path: string; pattern: string };
  'review.format': { path: string; format: string };
  'review.schema': { path: string; keyword: string };
  'review.repeated_id': { path: string };
  'review.repeated_item': { path: string };
  'review.code_closed': UnknownCode;
  'review.code_open': UnknownCode;
  'review.additional_field': {
    path: string;
    examples: string[];
    descendants: AdditionalDescendant[];
    suggestions: FieldSuggestion[];
  };
  'review.empty_value': { path: string };
  'review.missing_currency': { path: string };
  'review.unknown_organization': { path: string };
  'review.project_prefix': { path: string };
  'review.missing_id': { path: string };
  'review.moved_field': { path: string; to: string; version: string };
  'review.later_field': { path: string; version: string };
  'review.dates_reversed': { path: string; start: string; end: string };
  'review.date_far': { path: string };
  'review.date_to_come': { path: string };
  'review.not_a_link': { path: string };
  'review.role_missing': { path: string; role: string };
  'review.duration_differs': { path: string; days: number };
  'review.coordinates_outside': { path: string };
  'review.coordinates_swapped': { path: string };
  'review.outside_country': { path: string; country: string; of: 'location' | 'authority'; swapped: boolean };
  'review.amount_not_positive': { path: string };
  'review.amount_out_of_proportion': { path: string; times: number };
  'review.placeholder': { path: string };
}
