import { type SentencesOf, sheetNamesIn } from '../sentence.ts';
import type { Place } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';

/** Cómo está dispuesta una hoja: sus filas y columnas, lo oculto, lo que va junto. */
export const layoutProblemsEs: SentencesOf<'sheet'> = {
  'sheet.hidden_included': (_, words, places) => ({
    title: `La hoja ${sheetEs(places, words)} está oculta. Conocemos sus encabezados; por eso también se leyeron sus datos.`,
    advice: 'Si no debe contar, elimine la hoja en una copia del archivo y elija la copia.',
  }),
  'sheet.hidden_left_out': (_, words, places) => ({
    title: `La hoja ${sheetEs(places, words)} está oculta y no conocemos ninguno de sus encabezados. Se dejó fuera.`,
    advice: 'No tiene que hacer nada si solo sirve al libro, por ejemplo como lista de opciones.',
  }),
  'sheet.hidden_rows': (_, words, places) => ({
    title: `${words.count(places.length, 'fila de', 'filas de')} ${sheetEs(places, words)} ${words.plural(places.length, 'está oculta', 'están ocultas')}, quizá por un filtro. ${words.plural(places.length, 'Se leyó', 'Se leyeron')} como las demás.`,
    advice: 'Si no deben contar, elimínelas en una copia del archivo y elija la copia.',
  }),
  'sheet.hidden_columns': (_, words, places) => ({
    title: `${words.count(places.length, 'columna de', 'columnas de')} ${sheetEs(places, words)} ${words.plural(places.length, 'está oculta', 'están ocultas')}. ${words.plural(places.length, 'Se leyó', 'Se leyeron')} como las demás.`,
    advice: 'Si no deben contar, elimínelas en una copia del archivo y elija la copia.',
  }),
  'sheet.comments': ({ comments }, words, places) => ({
    title: `${words.count(comments, 'comentario de las celdas', 'comentarios de las celdas')} de ${sheetEs(places, words)} no ${words.plural(comments, 'se convirtió', 'se convirtieron')}.`,
    advice: 'Si dicen algo que es parte de los datos, escríbalo en una columna propia.',
  }),
  'sheet.header_row': ({ row, known, cells }, { number }) => ({
    title: `La fila ${number(row + 1)} se leyó como fila de encabezados: conocemos ${number(known)} de sus ${number(cells)} encabezados. Lo que está encima no son datos.`,
    advice: 'No tiene que hacer nada si esa es la fila con los nombres de sus columnas.',
  }),
  'sheet.second_headers': (_, words, places) => ({
    title:
      places.length === 1
        ? `Esta fila de ${sheetEs(places, words)} vuelve a tener encabezados. Las filas que siguen se leyeron con ellos.`
        : `${words.number(places.length)} filas de ${sheetEs(places, words)} vuelven a tener encabezados. Las filas que siguen a cada una se leyeron con ellos.`,
    advice: 'Revise los datos que están debajo. Es más seguro poner cada tabla en una hoja.',
  }),
  'sheet.blank_rows': (_, words, places) => ({
    title: `${words.count(places.length, 'fila que solo tiene espacios se omitió', 'filas que solo tienen espacios se omitieron')}.`,
    advice: 'No tiene que hacer nada.',
  }),
  'sheet.no_rows': (_, words, places) => ({
    title: `La hoja ${sheetEs(places, words)} tiene encabezados, pero ningún dato debajo.`,
    advice: 'Llene al menos una fila, guarde el archivo y elíjalo de nuevo.',
  }),
  'sheet.total': ({ value }, { number, quote }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} filas parecen totales, pues dicen ${quote(value)}. Se conservaron en los datos.`
        : `Esta fila parece un total, pues dice ${quote(value)}. Se conservó en los datos.`,
    advice: 'Si es un total, elimine la fila: cualquiera puede sumar los datos, y lo contaría dos veces.',
  }),
  'sheet.total_left_out': (_, { number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} filas son los totales de tablas del libro. Se dejaron fuera.`
        : 'Esta fila es el total de una tabla del libro. Se dejó fuera.',
    advice: 'No tiene que hacer nada. Si contiene datos, desactive en Excel la fila de totales de la tabla.',
  }),
  'sheet.row_left_out': (_, words, places) => ({
    title: `Usted dejó fuera ${words.count(places.length, 'fila', 'filas')}.`,
    advice: 'En «Qué leímos» puede volver a incluirlas.',
  }),
  'sheet.merged': (_, words, places) => ({
    title: `${words.count(places.length, 'celda forma', 'celdas forman')} parte de celdas combinadas y no ${words.plural(places.length, 'tiene', 'tienen')} valor propio: solo lo tiene la primera de las celdas combinadas.`,
    advice: 'Separe las celdas y escriba el valor en cada fila a la que corresponde.',
  }),
  'sheet.same_column': ({ header }, { quote }) => ({
    title: `La columna ${quote(header)} dice lo mismo que otra columna de este campo.`,
    advice: 'No tiene que hacer nada. Puede quitar una de las dos columnas.',
  }),
  'sheet.merged_columns': ({ header }, { quote }) => ({
    title: `Hay más de una columna para el campo ${quote(header)}. En cada fila cuenta la primera que tiene un valor.`,
    advice: 'Haga de ellas una sola columna. Donde difieren, ambas celdas también aparecen en esta lista.',
  }),
  'sheet.group_header': ({ header, path, fields }, { list, quote }) => ({
    title: `${quote(header)} es un grupo de campos (${path}), no un campo que contenga un valor.`,
    advice:
      fields.length > 0
        ? `Escriba como encabezado la ruta del campo que corresponde: ${list(fields.map(({ path: each }) => each))}.`
        : 'Ponga a la columna el nombre de uno de los campos del grupo.',
  }),
  'sheet.unknown_id': ({ id, path, nearest }, { quote }, places) => ({
    title:
      places.length > 1
        ? `${places.length} filas nombran ${path === '' ? 'proyectos' : `elementos de ${path}`} que no están en ninguna otra hoja, entre ellos ${quote(id)}.`
        : `${path === '' ? 'Ningún proyecto' : `Ningún elemento de ${path}`} tiene el identificador ${quote(id)}. La fila se conservó, en un elemento propio.`,
    advice:
      nearest === undefined
        ? 'Escriba el identificador exactamente como está en la hoja que lista esos elementos.'
        : `¿Quiso decir ${quote(nearest)}? Escriba el identificador exactamente como está en la hoja que lista esos elementos.`,
  }),
};

function sheetEs(places: readonly Place[], { quote }: Words): string {
  return quote(sheetNamesIn(places)[0] ?? '');
}
