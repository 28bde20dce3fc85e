import type { recipeEn } from '../en/recipe.ts';
import type { SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';

export const recipeEs = ({ count }: Pick<Words, 'count'>): ReturnType<typeof recipeEn> => ({
  title: 'La próxima vez, sin preguntas',
  lead: (decided) =>
    `Guarde ${decided === 1 ? 'su' : 'sus'} ${count(decided, 'decisión', 'decisiones')} sobre hojas y columnas como una receta. Suéltela junto con el próximo archivo y no le preguntaremos dos veces lo mismo.`,
  notCells: 'Las correcciones de celdas sueltas no forman parte de ella.',
  save: 'Guardar la receta',
  failed: 'No se pudo crear la receta. Inténtelo de nuevo.',
});

export const recipeProblemsEs: SentencesOf<'recipe'> = {
  'recipe.used': ({ name, parts, files }, { quote, count, list }) => ({
    title: `Usamos la receta ${quote(name)}: ${count(parts, 'decisión', 'decisiones')}${files.length > 0 ? `; se hizo para ${list(files.map(quote))}` : ''}.`,
    advice: 'En «Qué leímos» puede cambiar cada una.',
  }),
  'recipe.sheet_missing': ({ sheet, parts }, { quote, count }) => ({
    title: `La receta conoce una hoja ${quote(sheet)} y no encontramos ninguna parecida. ${count(parts, 'de sus decisiones no se aplica', 'de sus decisiones no se aplican')}.`,
    advice: 'Compruebe que eligió el archivo correcto. Si la hoja ya no se usa, vuelva a guardar la receta.',
  }),
  'recipe.sheet_renamed': ({ sheet }, { quote }, places) => ({
    title: `Lo que la receta dice de la hoja ${quote(sheet)} se usó para ${quote(places[0]?.sheet ?? '')}, que tiene los mismos encabezados.`,
    advice: 'Compruebe en «Qué leímos» que es el mismo tipo de hoja.',
  }),
  'recipe.column_missing': ({ header }, { quote }) => ({
    title: `La receta decide sobre una columna ${quote(header)} que ya no está en esta hoja.`,
    advice: 'Si la columna ahora tiene otro nombre, elija su campo en «Qué leímos» y vuelva a guardar la receta.',
  }),
  'recipe.unreadable': ({ name }, { quote }) => ({
    title: `No podemos leer la receta ${quote(name)}.`,
    advice:
      'Tal vez se modificó a mano o se hizo con una versión más nueva de esta herramienta. Guarde aquí una receta nueva.',
  }),
  'recipe.several': ({ used, names }, { quote, list }) => ({
    title: `Usted eligió varias recetas. Usamos ${quote(used)} y no ${list(names.map(quote))}.`,
    advice: 'Elija el archivo otra vez, con la única receta que le corresponde.',
  }),
  'recipe.alone': ({ name }, { quote }) => ({
    title: `${quote(name)} es una receta: contiene decisiones y ningún dato.`,
    advice: 'Elíjala junto con la hoja de cálculo para la que se hizo.',
  }),
  'recipe.no_sheets': ({ name }, { quote }) => ({
    title: `La receta ${quote(name)} no se usó: trata de hojas de cálculo y usted eligió JSON.`,
    advice: 'No tiene que hacer nada.',
  }),
};
