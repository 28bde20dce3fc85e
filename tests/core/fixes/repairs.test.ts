import { describe, expect, it } from 'vitest';
import type { Repair } from '../../../src/core/fixes/offer.ts';
import { repaired, type RepairFacts } from '../../../src/core/fixes/repairs.ts';
import { typedContent } from '../../../src/core/fixes/typed-content.ts';
import { FormattedNumber } from '../../../src/core/model/workbook.ts';
import { withOffset } from '../../../src/core/unflatten/time-zone.ts';

const nothing = undefined;
const inBogota: Partial<RepairFacts> = { withOffset: (wallClock) => withOffset(wallClock, 'America/Bogota') };

const cases: [Repair, text: string, becomes: ReturnType<typeof repaired>, facts?: Partial<RepairFacts>][] = [
  // Accents
  ['accents', 'ConstrucciÃ³n del CamiÃ³n', 'Construcción del Camión'],
  ['accents', 'Ejecución y ConstrucciÃ³n', 'Ejecución y Construcción'],
  ['accents', 'ConstrucciÃƒÂ³n', 'Construcción'],
  ['accents', 'â€œObraâ€\u009d nÂº 5', '“Obra” nº 5'],
  ['accents', 'CaÃ±o \u00c3', nothing],
  ['accents', 'SÃO PAULO', nothing],
  ['accents', 'niño', nothing],
  // Control characters
  ['control', 'Puen\u0007te', 'Puente'],
  ['control', 'a\nb\tc', nothing],
  ['control', '\u0007', nothing],
  // Spaces
  ['trim', '\u00a0 Puente ', 'Puente'],
  ['trim', ' a ; b', 'a;b', { isList: true }],
  ['trim', 'a ; b', nothing],
  // Dates
  ['date', '44000', '2020-06-18'],
  ['date', '20250630', '2025-06-30'],
  ['date', '123', nothing],
  ['date', '25/04/2024', '2024-04-25'],
  ['date', '05/04/2024', nothing],
  ['date', '05/05/2024', '2024-05-05'],
  ['date', '31/02/2024', nothing],
  ['date', '5 de abril de 2024', '2024-04-05T00:00:00-05:00', inBogota],
  ['date', '2024-04-05 08:30', '2024-04-05T08:30:00-05:00', inBogota],
  ['date', '2024-04-05T08:30:00Z', nothing, inBogota],
  ['date', 'pronto', nothing],
  // Numbers
  ['number', ' 1.234,56', 1234.56],
  ['number', '40', 40],
  ['number', '1.234', nothing],
  ['number', '$ 40', nothing],
  ['number', '21%', nothing],
  ['number', '40m', nothing],
  ['boolean', 'VERDADERO', true],
  ['boolean', 'quizás', nothing],
  // Web addresses
  ['address', 'www.obras.gob.hn', 'https://www.obras.gob.hn'],
  ['address', 'obras.gob.hn/licitación 5.pdf', 'https://obras.gob.hn/licitaci%C3%B3n%205.pdf'],
  ['address', 'https://x.org/mi archivo%20b.pdf', 'https://x.org/mi%20archivo%20b.pdf'],
  ['address', ' https://x.org', nothing],
  ['address', 'informe.pdf', nothing],
  ['address', 'ana@obras.gob.hn', nothing],
  ['address', 'S.A.', nothing],
  ['address', 'ver anexo', nothing],
  ['address', 'https://x.org/\ud800', nothing],
  // What says nothing
  ['empty', ' n/a ', null, { value: 'n/a' }],
  ['empty', 'n/a;camino', 'camino', { value: 'n/a' }],
  ['empty', 'a;;b', 'a;b', { value: '' }],
  ['empty', '   ', null, { value: '   ' }],
  ['empty', 'json:[]', null, { value: '[]' }],
  ['empty', 'camino', nothing, { value: 'n/a' }],
  // Coordinates
  ['swap', '14.1;-87.2', '-87.2;14.1'],
  ['swap', '14.1,-97.2;14.2,-97.3', '-97.2,14.1;-97.3,14.2'],
  ['swap', '14.1;-97.2;900', '-97.2;14.1;900'],
  ['swap', '200;300', nothing],
  ['swap', 'aquí', nothing],
];

describe('a text', () => {
  it.each(cases)('%s: %j → %j', (repair, text, becomes, facts = {}) => {
    expect(repaired(repair, text, { isList: false, ...facts })).toBe(becomes);
  });
});

describe('what a person types into a cell', () => {
  it.each([
    ['40', 30, 40],
    ['40', new FormattedNumber(7, '007'), 40],
    ['007', new FormattedNumber(7, '007'), undefined],
    ['040', 30, '040'],
    ['40', 'treinta', '40'],
    ['  ', 'treinta', null],
    ['treinta', 'treinta', undefined],
    ['', undefined, undefined],
  ])('%j in place of %j is %j', (text, before, content) => {
    expect(typedContent(text, before)).toBe(content);
  });
});
