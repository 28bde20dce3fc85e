import type { Place, ProblemCode } from '../../../core/model/problem.ts';
import { columnOf, type Sentences } from '../sentence.ts';
import type { Words } from '../words.ts';

/** Los valores que cambiaron los programas y las costumbres de la gente. */
export const repairProblemsEs = {
  'cell.date_in_text': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} son fechas donde va texto, por ejemplo ${words.quote(value)}.`
        : `La celda es una fecha, ${words.quote(value)}, donde va texto.`,
    advice:
      'Si su programa convirtió en fecha lo que usted escribió, dé formato de texto a la celda y vuelva a escribirlo.',
  }),
  'cell.date_impossible': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} fechas${inColumn(words, places)} no existen, por ejemplo ${words.quote(value)}.`
        : `La fecha ${words.quote(value)} no existe.`,
    advice: `Corrija el día o el mes. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.date_is_number': ({ value, reading }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} tienen solo cifras donde van fechas, por ejemplo ${words.quote(value)}${perhaps(reading)}.`
        : `${words.quote(value)} tiene solo cifras, donde va una fecha${perhaps(reading)}.`,
    advice: `Dé formato de fecha a las celdas en su hoja de cálculo o escriba las fechas como año-mes-día. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.date_from_digits': ({ value, reading }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} tienen un día escrito con ocho cifras. Se leyeron como fechas: ${words.quote(value)} es ${reading}.`
        : `${words.quote(value)} se leyó como el día ${reading}.`,
    advice: 'No tiene que hacer nada, si eso es lo que significa. En «Qué leímos» puede dejarlo como texto.',
  }),
  'cell.not_a_date': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} valores${inColumn(words, places)} no son fechas que podamos leer, por ejemplo ${words.quote(value)}.`
        : `${words.quote(value)} no es una fecha que podamos leer.`,
    advice: `Escriba las fechas como año-mes-día, por ejemplo 2024-04-25. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.percent': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} números${inColumn(words, places)} llevan el signo de porcentaje, por ejemplo ${words.quote(value)}.`
        : `${words.quote(value)} lleva el signo de porcentaje.`,
    advice: `Escriba solo el número: 0.21 para 21 % si el campo es una parte de uno. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.currency_missing': ({ value, currency }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} montos${inColumn(words, places)} llevan un signo como ${words.quote(currency)}, pero sus filas no indican la moneda. Los números se leyeron.`
        : `${words.quote(value)} lleva el signo ${words.quote(currency)}, pero la fila no indica la moneda. El número se leyó.`,
    advice: 'Escriba el código de la moneda, por ejemplo USD, en la columna que le corresponde.',
  }),
  'cell.shortened_number': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `Un programa de hojas de cálculo acortó ${words.number(places.length)} números${inColumn(words, places)}, por ejemplo ${words.quote(value)}.`
        : `Un programa de hojas de cálculo acortó este número a ${words.quote(value)}.`,
    advice:
      'Los dígitos que faltan no están en este archivo. Vuelva a escribir el número en una celda con formato de texto.',
  }),
  'cell.digits_lost': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} números${inColumn(words, places)} son más largos de lo que guarda una hoja de cálculo, por ejemplo ${words.quote(value)}. Los últimos dígitos pueden haberse perdido.`
        : `El número ${words.quote(value)} es más largo de lo que guarda una hoja de cálculo. Los últimos dígitos pueden haberse perdido.`,
    advice: 'Compárelo con su fuente y vuelva a escribirlo en una celda con formato de texto.',
  }),
  'cell.not_a_code': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} valores${inColumn(words, places)} no son códigos ni títulos de códigos, por ejemplo ${words.quote(value)}.`
        : `${words.quote(value)}${inColumn(words, places)} no es un código ni el título de uno.`,
    advice: `Elija uno de los códigos del estándar. Mientras tanto, ${itStays(places)} sin cambios.`,
  }),
  'cell.list_unclear': ({ value, known, unknown }, words) => ({
    title: `${words.quote(value)} puede ser un valor o varios: ${words.list(known.map(words.quote))} ${words.plural(known.length, 'es un código', 'son códigos')}, pero ${words.list(unknown.map(words.quote))} no.`,
    advice: 'Ponga punto y coma entre los valores. Mientras tanto, es un solo valor.',
  }),
  'cell.garbled': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `Las letras con tilde se dañaron en ${words.number(places.length)} textos${inColumn(words, places)}, por ejemplo ${words.quote(value)}.`
        : `Las letras con tilde se dañaron en ${words.quote(value)}.`,
    advice: 'Ocurrió antes, cuando otro programa abrió el archivo. Corrija el texto o vuelva a tomarlo de la fuente.',
  }),
  'cell.control_character': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} textos${inColumn(words, places)} contienen caracteres que no se ven, por ejemplo ${words.quote(value)}.`
        : `${words.quote(value)} contiene un carácter que no se ve.`,
    advice: 'Se conservó. Vuelva a escribir el texto si causa dificultades en otros programas.',
  }),
} satisfies Partial<Pick<Sentences, Extract<ProblemCode, `cell.${string}`>>>;

function inColumn(words: Words, places: readonly Place[]): string {
  const column = columnOf(places, words);
  return column === undefined ? '' : ` en ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'se quedan' : 'se queda';
}

function perhaps(reading: string | undefined): string {
  return reading === undefined ? '' : `, que puede significar ${reading}`;
}
