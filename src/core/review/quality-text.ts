import type { JsonValue } from '../model/json.ts';
import { fold } from '../headers/fold.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** What people write where they have nothing to write, in either language. */
const english = [
  'n/a|n.a.|na|nan|nil|none|null|undefined|unknown|not known|not applicable|not available|not specified|not defined',
  'no data|no information|no value|empty|blank|pending|to be confirmed|to be defined|to be determined|to be announced',
  'tba|tbc|tbd|to do|todo|test|dummy|placeholder|sample text|lorem ipsum',
];
const spanish = [
  'n/d|nd|s/d|sd|s/n|s/i|no aplica|no disponible|no definido|no definida|no especificado|no especificada|no hay|no existe',
  'ninguno|ninguna|nulo|vacío|sin dato|sin datos|sin información|sin especificar|sin definir|no se conoce|se desconoce',
  'desconocido|desconocida|pendiente|por definir|por confirmar|por determinar|por completar|por asignar|a definir',
  'a confirmar|a determinar|prueba|ejemplo|información no disponible|no hay información|en blanco',
];

const placeholders = new Set([...english, ...spanish].flatMap((line) => line.split('|')).map(fold));

/** `-`, `...`, `???`, `xxx`: signs and crosses only. */
const signs = /^(?:[-–—_.?*#/\s]+|x{2,})$/i;

/** How they begin: to look at two letters is enough for nearly all text. */
const beginnings = new Set(Array.from(placeholders, (text) => text.slice(0, 2)));

const longest = Math.max(...Array.from(placeholders, (text) => text.length)) + 6;

/** Text that says that there is none. Codes are looked at elsewhere. */
export class PlaceholderCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  concerns(field: Field | undefined): boolean {
    return field?.codelist === undefined;
  }

  value(value: JsonValue, _field: Field | undefined, at: Position): void {
    if (typeof value !== 'string' || value.length > longest || value === '') return;
    // Most text of this length is an id, a date or a number.
    if (/\d/.test(value) || value.trim() === '') return;
    if (!signs.test(value) && !isPlaceholder(value)) return;
    this.findings.addHere('review.placeholder', 'note', at, '', (path) => ({ path }), value);
  }
}

function isPlaceholder(text: string): boolean {
  const start = text.slice(0, 2).toLowerCase();
  // Letters with accents, and white space, are for `fold` to judge.
  return (beginnings.has(start) || !/^[a-z/.]{2}/.test(start)) && placeholders.has(fold(text));
}
