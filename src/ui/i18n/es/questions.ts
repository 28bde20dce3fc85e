import type { DecimalMark } from '../../../core/model/decisions.ts';
import type { QuestionTexts } from '../en/questions.ts';
import type { Words } from '../words.ts';

const marks: Readonly<Record<DecimalMark, string>> = { '.': 'punto', ',': 'coma' };
const theMark: Readonly<Record<DecimalMark, string>> = { '.': 'el punto', ',': 'la coma' };

/** Lo que solo la persona sabe de sus columnas. */
export const questionsEs = ({ count, number, plural, quote }: Words): QuestionTexts => {
  const untilCells = (cells: number) =>
    `Se trata de ${count(cells, 'celda', 'celdas')}. Mientras no responda, ${plural(cells, 'queda', 'quedan')} tal como ${plural(cells, 'está', 'están')} en el archivo.`;
  return {
    title: (open) =>
      open === 0 ? 'Sus respuestas' : `${count(open, 'pregunta', 'preguntas')} que solo usted puede responder`,
    lead: 'Cada respuesta se aplica de inmediato y se puede cambiar.',
    sheet: (name) => `Hoja ${name}`,
    until: {
      dateOrder: untilCells,
      decimalMark: untilCells,
      digitsAreDates: untilCells,
      percent: untilCells,
      commaSeparates: untilCells,
      field: () => 'Mientras no responda, los valores se conservan con el texto del encabezado.',
      totalsLeftOut: (rows) => `Mientras no responda, se ${plural(rows, 'lee', 'leen')} como datos.`,
    },
    ask: {
      dateOrder: (value, header, days) =>
        `¿${quote(value)} en la columna ${quote(header)} es el ${days.join(' o el ')}?`,
      decimalMark: (value, header) => `¿Cuánto es ${quote(value)} en la columna ${quote(header)}?`,
      digitsAreDates: (value, header, day) =>
        day === ''
          ? `¿Son fechas los números como ${quote(value)} de la columna ${quote(header)}?`
          : `¿${quote(value)} en la columna ${quote(header)} es el ${day}?`,
      percent: (value, header) => `¿Qué es ${quote(value)} en la columna ${quote(header)}?`,
      commaSeparates: (value, header) =>
        `¿${quote(value)} en la columna ${quote(header)} es un solo valor o son varios?`,
      field: (header) => `¿Qué campo es la columna ${quote(header)}?`,
      totalsLeftOut: (value, row, rows) =>
        rows === 1
          ? `¿La fila ${number(row)}, con ${quote(value)}, es un total de las filas de arriba?`
          : `¿${number(rows)} filas, como la ${number(row)} con ${quote(value)}, son totales de otras filas?`,
    },
    bothOrders: (dayMonth, monthDay) =>
      `En esta columna, ${count(dayMonth, 'fecha solo puede', 'fechas solo pueden')} ser día/mes/año y ${number(monthDay)} solo mes/día/año.`,
    bothMarks: (point, comma) =>
      `En esta columna, ${count(point, 'número solo puede', 'números solo pueden')} tener punto decimal y ${number(comma)} solo coma decimal.`,
    orders: { 'day-month': 'día/mes/año', 'month-day': 'mes/día/año' },
    amount: (result, mark, isDecimal) =>
      isDecimal ? `${result} (${theMark[mark]} separa decimales)` : `${result} (${theMark[mark]} separa miles)`,
    yesDate: (day) => (day === '' ? 'Sí, son fechas' : `Sí, el ${day}`),
    percents: (share, value) => ({ share: `${share}, una parte de uno`, number: `El número ${value}` }),
    separated: (values) => (values < 2 ? 'Varios valores' : `${number(values)} valores`),
    leaveTotals: (rows) => plural(rows, 'Sí, dejarla fuera', 'Sí, dejarlas fuera'),
    leave: {
      dateOrder: 'Dejar como texto',
      decimalMark: 'Dejar como texto',
      digitsAreDates: 'No, dejar como texto',
      percent: 'Dejar como texto',
      commaSeparates: 'Un solo valor',
      field: 'Ninguno, conservar el texto del encabezado',
      totalsLeftOut: 'No, son datos',
    },
    left: {
      dateOrder: (header) =>
        `Las fechas de la columna ${quote(header)} que se pueden leer de dos maneras quedan como texto.`,
      decimalMark: (header) =>
        `Los números de la columna ${quote(header)} que se pueden leer de dos maneras quedan como texto.`,
      digitsAreDates: (header) => `Las cifras de la columna ${quote(header)} quedan como texto.`,
      percent: (header) => `Los números con signo de porcentaje de la columna ${quote(header)} quedan como texto.`,
      commaSeparates: (header) => `Los valores con comas de la columna ${quote(header)} son un solo valor cada uno.`,
      field: (header) => `La columna ${quote(header)} se conserva con su propio nombre.`,
      totalsLeftOut: () => 'Las filas que parecen un total se leen como datos.',
    },
    answered: {
      dateOrder: (header, order) => `Las fechas de la columna ${quote(header)} son ${order}.`,
      decimalMark: (header, mark) => `Los números de la columna ${quote(header)} llevan ${marks[mark]} decimal.`,
      digitsAreDates: (header, are) =>
        are
          ? `Las cifras de la columna ${quote(header)} son fechas.`
          : `Las cifras de la columna ${quote(header)} no son fechas.`,
      percent: (header, isShare) =>
        isShare
          ? `Los porcentajes de la columna ${quote(header)} son partes de uno: 21 % es 0.21.`
          : `Los porcentajes de la columna ${quote(header)} son los números tal como están: 21 % es 21.`,
      commaSeparates: (header) => `Las comas de la columna ${quote(header)} separan valores.`,
      field: (header, field) => `La columna ${quote(header)} es ${field}.`,
      totalsLeftOut: 'Las filas que son totales se dejan fuera.',
    },
    change: 'Cambiar',
    changeWhat: (header) =>
      header === ''
        ? 'Cambiar la respuesta sobre los totales'
        : `Cambiar la respuesta sobre la columna ${quote(header)}`,
  };
};
