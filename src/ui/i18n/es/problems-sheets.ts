import { type SentencesOf, sheetsOf } from '../sentence.ts';

/** Las hojas y sus encabezados. */
export const sheetProblemsEs: SentencesOf<'table' | 'workbook' | 'header'> = {
  'table.empty': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title: count > 1 ? `Hay ${words.number(count)} hojas vacías: ${quoted}.` : `La hoja ${quoted} está vacía.`,
      advice: 'No tiene que hacer nada si ahí no debía haber datos.',
    };
  },
  'table.ignored': ({ reason }, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    const subject = count > 1 ? `Las hojas ${quoted} se dejaron` : `La hoja ${quoted} se dejó`;
    return {
      title:
        reason === 'name'
          ? `${subject} fuera por el «#» en el nombre.`
          : `${subject} fuera porque así lo indica la primera fila.`,
      advice:
        reason === 'name'
          ? 'Si debe leerse, quite el «#» del nombre.'
          : 'Si debe leerse, borre «ignore» de la primera fila.',
    };
  },
  'table.no_known_header': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title:
        count > 1
          ? `No conocemos ningún encabezado de las hojas ${quoted}; por eso se dejaron fuera.`
          : `No conocemos ningún encabezado de la hoja ${quoted}; por eso se dejó fuera.`,
      advice:
        'Si contiene datos de proyectos, ponga a sus columnas nombres de campos: rutas, o títulos en español o en inglés.',
    };
  },
  'table.no_header': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title:
        count > 1
          ? `Las hojas ${quoted} no tienen fila de encabezados.`
          : `La hoja ${quoted} no tiene fila de encabezados.`,
      advice: 'Escriba el nombre de un campo encima de cada columna.',
    };
  },
  'table.second_package': (_, { count }, places) => ({
    title: `La hoja con los datos del paquete tiene ${count(places.length, 'valor', 'valores')} además de los primeros, y un paquete lleva uno solo por campo. Quedaron aparte.`,
    advice: 'Deje un solo valor por campo y borre los demás.',
  }),
  'workbook.no_known_header': ({ sheets }, { number }) => ({
    title:
      sheets === 1
        ? 'No conocemos ningún encabezado de esta hoja.'
        : `No conocemos ningún encabezado en ninguna de las ${number(sheets)} hojas.`,
    advice:
      'Ponga a las columnas nombres de campos de OC4IDS: rutas, o títulos en español o en inglés. El ejemplo muestra cómo son.',
  }),
  'workbook.no_data': () => ({
    title: 'No encontramos filas con datos.',
    advice: 'Llene al menos una fila con un proyecto, guarde el archivo y elíjalo de nuevo.',
  }),
  'header.additional': ({ header, suggestions }, { quote }) => ({
    title: `${quote(header)} no es un campo de OC4IDS. Se conservó como campo adicional.`,
    advice:
      suggestions[0] === undefined
        ? 'No tiene que hacer nada si la columna es suya. Si no, póngale el nombre del campo que corresponde.'
        : `No tiene que hacer nada si la columna es suya. Tal vez quiso decir ${suggestedEs(suggestions[0], quote)}.`,
  }),
  'header.number': ({ header }, { quote }) => ({
    title: `El encabezado ${quote(header)} es un número y no el nombre de un campo. Un número no se lee como parte de un nombre.`,
    advice:
      'Ponga a la columna el nombre de un campo. Para conservar el número como nombre, escríbalo entre comillas dobles.',
  }),
  'header.missing': (_, words, places) => ({
    title: `${words.count(places.length, 'valor está', 'valores están')} en una columna sin encabezado y ${words.plural(places.length, 'se apartó', 'se apartaron')}.`,
    advice: 'Ponga un encabezado a la columna o borre lo que contiene.',
  }),
  'header.duplicate': ({ header }, { quote }) => ({
    title: `Hay más de una columna para ${quote(header)}. En cada fila cuenta la última que tiene un valor.`,
    advice: 'Deje una sola columna. Donde difieren, el otro valor también aparece en esta lista.',
  }),
  'header.ambiguous': ({ header, paths }, { quote, list }) => ({
    title: `${quote(header)} puede referirse a varios campos: ${list(paths)}.`,
    advice: 'Escriba como encabezado la ruta del campo que corresponde.',
  }),
  'header.corrected': ({ header, path }, { quote }) => ({
    title: `${quote(header)} se leyó como el campo ${path}, aunque está escrito de forma un poco distinta.`,
    advice: 'No tiene que hacer nada si ese es el campo.',
  }),
  'header.not_an_array': ({ header, path }, { quote }) => ({
    title: `${quote(header)} trata ${path} como una lista, pero es un solo valor.`,
    advice: 'Quite del encabezado el número o la parte que lo sigue.',
  }),
  'header.not_an_object': ({ header, path }, { quote }) => ({
    title: `${quote(header)} busca un campo dentro de ${path}, que es un valor simple.`,
    advice: 'Acorte el encabezado hasta el campo mismo, o corríjalo.',
  }),
};

function suggestedEs(
  suggestion: { path: string; titles: Readonly<Record<string, string>> },
  quote: (text: string) => string,
) {
  const title = suggestion.titles['es'] ?? suggestion.titles['en'];
  return title === undefined ? suggestion.path : `${quote(title)} (${suggestion.path})`;
}
