import fc from 'fast-check';
import type { HeaderKind } from '../../../src/core/model/options.ts';
import { type RetypeStyle, retypeStyles } from './retype.ts';

/** What people do to the text of a header. */
export interface HeaderNoise {
  letters: 'same' | 'upper' | 'lower';
  accents: 'same' | 'none' | 'apart';
  before: string;
  after: string;
}

/**
 * One thing that happens to a workbook on its way through people and programs. Numbers name sheets, rows and columns whatever
 * their count (they are taken modulo); a list that is shorter than what it is for begins again.
 */
export type Mutation =
  | { kind: 'blank-rows'; sheet: number; at: number; count: number; text: '' | ' ' | '\u00a0' | undefined }
  | { kind: 'title-row'; sheet: number; cells: string[] }
  | { kind: 'empty-column'; sheet: number; at: number }
  | { kind: 'note-column'; sheet: number; at: number; header: string; notes: string[] }
  | { kind: 'shuffle-sheets'; keys: number[] }
  | { kind: 'shuffle-columns'; sheet: number; keys: number[] }
  | { kind: 'rename-sheet'; sheet: number; name: string }
  | { kind: 'languages'; sheet: number; kinds: HeaderKind[] }
  | { kind: 'header-noise'; sheet: number; noises: HeaderNoise[] }
  | { kind: 'pad'; sheet: number; column: number; rows: boolean[]; before: string; after: string }
  | { kind: 'retype'; sheet: number; column: number; rows: boolean[]; style: RetypeStyle };

/** Mutations after which a workbook says the same, and no cell says it otherwise: nothing less than the same document will do. */
export const layoutOnly: ReadonlySet<Mutation['kind']> = new Set([
  'blank-rows',
  'title-row',
  'empty-column',
  'shuffle-sheets',
  'shuffle-columns',
  'languages',
]);

const sheet = fc.nat({ max: 11 });
const position = fc.nat({ max: 60 });
const keys = fc.array(fc.nat({ max: 20 }), { maxLength: 8 });
const rows: fc.Arbitrary<boolean[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<boolean[]>([true]) },
  { weight: 1, arbitrary: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }) },
);
const space = fc.constantFrom('', ' ', '  ', '\u00a0', '\u200b', '\t', '\n', '\ufeff');

const titles: string[][] = [
  ['Proyectos de infraestructura 2024'],
  ['Unidad de Transparencia', 'Fecha de corte: 31/12/2024'],
  ['Confidential draft', '', 'page 1'],
  ['1', '2', '3'],
  ['Datos del proyecto', '', '', 'Presupuesto'],
  ['#'],
];

const names = ['Hoja1', 'Hoja 2', 'datos', 'Proyectos 2024', 'Export (3)', 'PROJECTS', '1', 'ñandú', 'Sheet#1'];

const noteHeaders = ['', 'Notas internas', 'Revisado por', '¿Listo?', '2023', '#nota', 'x:y'];

const noise: fc.Arbitrary<HeaderNoise> = fc.record({
  letters: fc.constantFrom('same', 'upper', 'lower'),
  accents: fc.constantFrom('same', 'none', 'apart'),
  before: space,
  after: fc.oneof(space, fc.constantFrom(':', '.', '*', ' *', ' :', '?', '\n(*)'.slice(0, 1))),
});

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('blank-rows' as const),
    sheet,
    at: position,
    count: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom(undefined, '' as const, ' ' as const, '\u00a0' as const),
  }),
  fc.record({ kind: fc.constant('title-row' as const), sheet, cells: fc.constantFrom(...titles) }),
  fc.record({ kind: fc.constant('empty-column' as const), sheet, at: position }),
  fc.record({
    kind: fc.constant('note-column' as const),
    sheet,
    at: position,
    header: fc.constantFrom(...noteHeaders),
    notes: fc.array(fc.constantFrom('', 'ok', 'pendiente', 'ver acta 12', '2024-05-01', 'Total'), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('shuffle-sheets' as const), keys }),
  fc.record({ kind: fc.constant('shuffle-columns' as const), sheet, keys }),
  fc.record({ kind: fc.constant('rename-sheet' as const), sheet, name: fc.constantFrom(...names) }),
  fc.record({
    kind: fc.constant('languages' as const),
    sheet,
    kinds: fc.array(fc.constantFrom<HeaderKind>('paths', 'en', 'es'), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('header-noise' as const),
    sheet,
    noises: fc.array(noise, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('pad' as const), sheet, column: position, rows, before: space, after: space }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('retype' as const),
      sheet,
      column: position,
      rows,
      style: fc.constantFrom(...retypeStyles),
    }),
  },
);

/** Some of them, one after the other. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { maxLength: 14, size: 'max' });
