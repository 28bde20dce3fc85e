/** `expected.json` as the README of the cases describes it; the keys that we compare. */
export interface Expected {
  outcome: 'reviewed' | 'not-json' | 'not-an-object' | 'unreadable-spreadsheet';
  input: string;
  passes_structural_checks?: boolean;
  validation_errors?: {
    validator: string;
    message_type: string;
    error_id: string | null;
    header: string | number;
    locations: { path: string; sheet?: string; row_number?: number; col_alpha?: string }[];
  }[];
  additional_fields?: unknown[];
  additional_closed_codelist_values?: unknown[];
  additional_open_codelist_values?: unknown[];
  additional_checks?: { check_id: string; paths: string[] }[];
  conformance_checks?: { check_id: string; path_values: unknown[] }[];
  missing_ids?: string[];
  field_coverage?: unknown[];
  /** By key: other results are right, too. */
  acceptable_differences?: Record<string, string>;
}
