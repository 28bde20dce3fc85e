import type { FieldSuggestion, Problem } from '../model/problem.ts';
import type { Offer } from './offer.ts';

/**
 * What a problem may be answered with, by its code and facts alone; whether it can be done at a place is for its cells to say. Nothing
 * where only a person can know what is meant.
 */
export function offersOf(problem: Problem): Offer[] {
  switch (problem.code) {
    case 'review.code_closed':
    case 'review.code_open': {
      const { value, suggestion } = problem.params;
      return suggestion === undefined ? [] : [{ kind: 'use', instead: value, value: suggestion }];
    }
    case 'sheet.unknown_id': {
      const { id, nearest } = problem.params;
      return nearest === undefined ? [] : [{ kind: 'use', instead: id, value: nearest }];
    }
    case 'cell.garbled':
      return [{ kind: 'accents' }];
    case 'cell.control_character':
      return [{ kind: 'control' }];
    case 'cell.trimmed':
      return [{ kind: 'trim' }];
    case 'cell.date_is_number':
    case 'cell.not_a_date':
      return [{ kind: 'date' }];
    case 'cell.not_a_number':
    case 'cell.not_an_integer':
      return [{ kind: 'number' }];
    case 'cell.not_a_boolean':
      return [{ kind: 'boolean' }];
    case 'cell.conflict':
    case 'cell.duplicate_differs': {
      const { kept, setAside } = problem.params;
      return [
        { kind: 'keep', value: kept },
        { kind: 'replace', value: setAside },
      ];
    }
    case 'review.format':
      return ofFormat(problem.params.format);
    case 'review.type':
      return ofType(problem.params.expected);
    case 'review.coordinates_swapped':
      return [{ kind: 'swap' }];
    case 'review.outside_country':
      return problem.params.swapped ? [{ kind: 'swap' }] : [];
    case 'review.placeholder':
    case 'review.empty_value':
      // A row without its id is another row.
      return /(?:^|\/)id$/.test(problem.params.path) ? [] : [{ kind: 'empty' }];
    case 'header.additional':
    case 'review.additional_field':
      return problem.params.suggestions.map(asField);
    case 'header.ambiguous':
      return problem.params.paths.slice(0, mostFields).map((path) => asField({ path, titles: {} }));
    case 'sheet.total':
      return [{ kind: 'leave-out-totals' }];
    case 'sheet.hidden_rows':
      return [{ kind: 'leave-out-rows' }];
    case 'sheet.hidden_columns':
      return [{ kind: 'leave-out-columns' }];
    case 'sheet.hidden_included':
      return [{ kind: 'leave-out-sheet' }];
    case 'sheet.merged':
      return [{ kind: 'fill-merged' }];
    default:
      return [];
  }
}

/** Fields that a header may mean; where it may mean more, they have to be looked for. */
const mostFields = 3;

function asField({ path, titles }: FieldSuggestion): Offer {
  return { kind: 'field', path, titles };
}

function ofFormat(format: string): Offer[] {
  if (format === 'date-time') return [{ kind: 'date' }];
  return format === 'uri' ? [{ kind: 'address' }] : [];
}

function ofType(expected: string): Offer[] {
  if (expected === 'number' || expected === 'integer') return [{ kind: 'number' }];
  return expected === 'boolean' ? [{ kind: 'boolean' }] : [];
}
