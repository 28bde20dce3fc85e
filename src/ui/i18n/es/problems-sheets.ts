import type { Place } from '../../../core/model/problem.ts';
import { capital, type SentencesOf, sheetNamesIn } from '../sentence.ts';
import type { Words } from '../words.ts';

/** Las hojas y sus encabezados. */
export const sheetProblemsEs: SentencesOf<'table' | 'workbook' | 'header'> = {
  'table.empty': (_, words, places) => ({
    title: `${capital(sheetsEs(places, words))} ${isMany(places) ? 'están vacías' : 'está vacía'}.`,
    advice: 'No tiene que hacer nada si ahí no debía haber datos.',
  }),
  'table.ignored': ({ reason }, words, places) => {
    const subject = `${capital(sheetsEs(places, words))} ${isMany(places) ? 'se dejaron' : 'se dejó'} fuera`;
    if (reason === 'person')
      return {
        title: `Usted dejó fuera ${sheetsEs(places, words)}.`,
        advice: 'En «Qué leímos» puede volver a incluirlas.',
      };
    return reason === 'name'
      ? { title: `${subject} por el «#» en el nombre.`, advice: 'Si debe leerse, quite el «#» del nombre.' }
      : {
          title: `${subject} porque así lo indica la primera fila.`,
          advice: 'Si debe leerse, borre «ignore» de la primera fila.',
        };
  },
  'table.no_known_header': (_, words, places) => ({
    title: `No conocemos ningún encabezado de ${sheetsEs(places, words)}; por eso ${isMany(places) ? 'se dejaron' : 'se dejó'} fuera.`,
    advice:
      'Si contiene datos de proyectos, ponga a sus columnas nombres de campos: rutas, o títulos en español o en inglés.',
  }),
  'table.second_package': (_, words, places) => ({
    title: `Se ${words.plural(Math.max(places.length, 1), 'apartó', 'apartaron')} ${words.count(Math.max(places.length, 1), 'valor', 'valores')} de un segundo paquete: un archivo tiene una sola entidad que publica, una fecha y una licencia.`,
    advice: 'Deje una sola fila o columna de datos del paquete, o haga un archivo por cada paquete.',
  }),
  'workbook.no_known_header': ({ sheets }, { number }) => ({
    title:
      sheets === 1
        ? 'No conocemos ningún encabezado de esta hoja.'
        : `No conocemos ningún encabezado en ninguna de las ${number(sheets)} hojas.`,
    advice:
      'Indique abajo qué contiene cada columna. O ponga a las columnas nombres de campos de OC4IDS: rutas, o títulos en español o en inglés.',
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

function sheetsEs(places: readonly Place[], { list, quote }: Words): string {
  const names = sheetNamesIn(places).map(quote);
  if (names.length === 0) return 'una hoja';
  return `${names.length > 1 ? 'las hojas' : 'la hoja'} ${list(names)}`;
}

function isMany(places: readonly Place[]): boolean {
  return sheetNamesIn(places).length > 1;
}
