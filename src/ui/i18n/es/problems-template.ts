import type { SentencesOf } from '../sentence.ts';

/** Filas de una plantilla que están para explicar. */
export const templateProblemsEs: SentencesOf<'template'> = {
  'template.example': (_, { plural }, places) => ({
    title: `${plural(places.length, 'La fila de ejemplo de la plantilla se dejó', 'Las filas de ejemplo de la plantilla se dejaron')} fuera.`,
    advice: 'No tiene que hacer nada: solo son datos los que usted escribe.',
  }),
  'template.example_used': ({ left }, { count, plural }) => ({
    title: `Usted escribió sobre la fila de ejemplo de la plantilla, y lo que escribió se leyó${left > 0 ? `; ${count(left, 'celda de ella todavía empieza', 'celdas de ella todavía empiezan')} con # y se ${plural(left, 'dejó', 'dejaron')} fuera` : ''}.`,
    advice: 'Para mayor seguridad, páselo debajo del ejemplo: otros programas omiten esa fila.',
  }),
};
