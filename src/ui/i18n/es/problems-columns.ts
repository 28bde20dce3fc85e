import type { DateOrder, DecimalMark } from '../../../core/model/decisions.ts';
import type { ColumnNoteParams, Place } from '../../../core/model/problem.ts';
import { columnOf, type SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';

const orders: Readonly<Record<DateOrder, string>> = { 'day-month': 'día/mes/año', 'month-day': 'mes/día/año' };
const marks: Readonly<Record<DecimalMark, string>> = { '.': 'punto decimal', ',': 'coma decimal' };

/** Cómo se leyeron las columnas y qué dejan abierto sus valores. */
export const columnProblemsEs: SentencesOf<'column'> = {
  'column.date_order_unknown': ({ value, readings, dayMonth, monthDay }, words, places) => ({
    title: `${words.quote(value)} puede ser ${readings.map(({ order, result }) => `${result} (${orders[order]})`).join(' o ')}, ${
      dayMonth > 0 && monthDay > 0
        ? 'y en la columna hay fechas de los dos tipos'
        : `y nada ${inColumn(words, places)} lo decide`
    }.`,
    advice: `Escriba las fechas como año-mes-día, por ejemplo 2024-04-25. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'column.decimal_mark_unknown': ({ value, readings, point, comma }, words, places) => ({
    title: `${words.quote(value)} puede ser ${readings.map(({ result }) => result).join(' o ')}, ${
      point > 0 && comma > 0
        ? 'y en la columna hay números de los dos tipos'
        : `y nada ${inColumn(words, places)} lo decide`
    }.`,
    advice: `Escriba los números sin separador de miles y con punto decimal. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'column.dates_from_text': ({ order, decided = 0, total = 0, chosen, ...noted }, words, places) => ({
    title: `${words.plural(noted.cells, 'Se leyó', 'Se leyeron')} ${cells(noted, 'fecha escrita', 'fechas escritas', words, places, ' como texto')}${
      order ? `, en el orden ${orders[order]}` : ''
    }: ${pair(noted, words)}.`,
    advice:
      order === undefined || total === 0
        ? 'Si no es lo que quería decir, escriba las fechas como año-mes-día.'
        : chosen
          ? 'Usted eligió este orden para la columna.'
          : `${words.number(decided)} de ${words.count(total, 'fecha', 'fechas')} solo ${words.plural(decided, 'se puede', 'se pueden')} leer así. Si no es lo que quería decir, escriba las fechas como año-mes-día.`,
  }),
  'column.date_cells': (noted, words, places) => ({
    title: `${cells(noted, 'celda de fecha', 'celdas de fecha', words, places)} ${words.plural(noted.cells, 'pasó', 'pasaron')} a la forma de fecha y hora del estándar: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada. El día y la hora son los que muestra la celda.',
  }),
  'column.numbers_from_text': ({ mark, decided = 0, total = 0, chosen, ...noted }, words, places) => ({
    title: `${words.plural(noted.cells, 'Se leyó', 'Se leyeron')} ${cells(noted, 'número escrito', 'números escritos', words, places, ' como texto')}${
      mark ? `, con ${marks[mark]}` : ''
    }: ${pair(noted, words)}.`,
    advice:
      mark === undefined || total === 0
        ? 'Si no es lo que quería decir, escriba solo cifras, con punto decimal.'
        : chosen
          ? 'Usted eligió este separador decimal para la columna.'
          : `${words.number(decided)} de ${words.count(total, 'número', 'números')} con separadores solo ${words.plural(decided, 'se puede', 'se pueden')} leer así. Si no es lo que quería decir, escriba solo cifras, con punto decimal.`,
  }),
  'column.currency_signs': (noted, words, places) => ({
    title: `${cells(noted, 'número', 'números', words, places)} ${words.plural(noted.cells, 'tenía', 'tenían')} el signo de una moneda, que se quitó: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada, si la moneda indicada al lado es la correcta.',
  }),
  'column.percent_cells': (noted, words, places) => ({
    title: `${cells(noted, 'celda en porcentaje', 'celdas en porcentaje', words, places)} ${words.plural(noted.cells, 'guarda', 'guardan')} una parte de uno: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada: ese es el número que contiene la celda.',
  }),
  'column.booleans': (noted, words, places) => ({
    title: `${cells(noted, 'palabra', 'palabras', words, places)} se ${words.plural(noted.cells, 'leyó', 'leyeron')} como verdadero o falso: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada.',
  }),
  'column.zeros_kept': (noted, words, places) => ({
    title: `${cells(noted, 'número', 'números', words, places)} se ${words.plural(noted.cells, 'conservó', 'conservaron')} como se ${words.plural(noted.cells, 've', 'ven')}, con ceros y signos: ${words.quote(noted.result)}.`,
    advice: 'No hace falta hacer nada.',
  }),
  'column.codes_from_titles': (noted, words, places) => ({
    title: `${cells(noted, 'celda', 'celdas', words, places)} con títulos de códigos ${words.plural(noted.cells, 'tiene', 'tienen')} ahora los códigos: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada.',
  }),
  'column.list_separator': (noted, words, places) => ({
    title: `${cells(noted, 'lista', 'listas', words, places)} ${words.plural(noted.cells, 'tenía', 'tenían')} comas o saltos de línea entre los valores: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada. El punto y coma entre valores se entiende siempre.',
  }),
  'column.dashes': (noted, words, places) => ({
    title: `${cells(noted, 'valor', 'valores', words, places)} ${words.plural(noted.cells, 'tenía', 'tenían')} rayas largas donde va un guion: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada.',
  }),
  'column.apostrophes': (noted, words, places) => ({
    title: `Se quitó el apóstrofo de ${cells(noted, 'texto', 'textos', words, places)} que evita que los programas lo tomen por una fórmula: ${pair(noted, words)}.`,
    advice: 'No hace falta hacer nada.',
  }),
  'column.composed': (noted, words, places) => ({
    title: `${cells(noted, 'texto', 'textos', words, places)} ${words.plural(noted.cells, 'tenía', 'tenían')} las tildes separadas de sus letras, por ejemplo ${words.quote(noted.result)}. Las unimos.`,
    advice: 'No hace falta hacer nada: se ve igual, y ahora los programas lo encuentran.',
  }),
  'column.line_ends': (noted, words, places) => ({
    title: `Los saltos de línea de ${cells(noted, 'texto', 'textos', words, places)} pasaron a la forma que todos los programas conocen.`,
    advice: 'No hace falta hacer nada: las líneas son las mismas.',
  }),
  'column.left_out': ({ cells: count }, words) => ({
    title: `Usted dejó fuera esta columna, con ${words.count(count, 'valor', 'valores')}.`,
    advice: 'En «Qué leímos» puede volver a incluirla.',
  }),
};

/** @param more what describes them, before the name of the column */
function cells(
  { cells: count }: ColumnNoteParams,
  one: string,
  other: string,
  words: Words,
  places: readonly Place[],
  more = '',
): string {
  const column = columnOf(places, words);
  return words.count(count, one, other) + more + (column === undefined ? '' : ` en ${column}`);
}

function pair({ example, result }: ColumnNoteParams, { quote }: Words): string {
  return `${quote(example)} es ${quote(result)}`;
}

function inColumn(words: Words, places: readonly Place[]): string {
  const column = columnOf(places, words);
  return column === undefined ? 'en la columna' : `en ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'esas celdas se quedan' : 'se queda';
}
