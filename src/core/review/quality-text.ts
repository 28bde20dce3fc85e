import type { JsonValue } from '../model/json.ts';
import { fold } from '../headers/fold.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** What people write where they have nothing to write, in either language. */
const placeholders = new Set(
  [
    ['n/a', 'na', 'n.a.', 'none', 'null', 'nil', 'unknown', 'tbc', 'tbd', 'to be confirmed', 'to be defined'],
    [
      'not applicable',
      'not available',
      'no data',
      'pending',
      'xxx',
      'xxxx',
      'test',
      'lorem ipsum',
      '-',
      '--',
      '---',
      '.',
      '?',
    ],
    ['n/d', 'nd', 's/d', 's/n', 'no aplica', 'no disponible', 'no hay', 'ninguno', 'ninguna', 'sin datos', 'sin dato'],
    ['desconocido', 'pendiente', 'por definir', 'por confirmar', 'a definir', 'prueba'],
  ]
    .flat()
    .map(key),
);

const longest = 20;

/** Text that says that there is none. Codes are looked at elsewhere. */
export class PlaceholderCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  value(value: JsonValue, field: Field | undefined, at: Position): void {
    if (typeof value !== 'string' || value.length > longest || value === '' || field?.codelist !== undefined) return;
    // Most text of this length is an id, a date or a number.
    if (/\d/.test(value) || value.trim() === '' || !placeholders.has(key(value))) return;
    this.findings.addHere('review.placeholder', 'note', at, '', (path) => ({ path }), value);
  }
}

/** Without regard to case, accents and white space; signs alone stay signs. */
function key(text: string): string {
  const folded = fold(text);
  return folded === '' ? text.trim() : folded;
}
