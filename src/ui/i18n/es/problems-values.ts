import type { Place } from '../../../core/model/problem.ts';
import { columnOf, type SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';
import { repairProblems } from '../messages/problems-repairs.ts';

/** Las celdas, la escritura y lo que es responsabilidad nuestra. */
export const valueProblemsEs: SentencesOf<'cell' | 'write' | 'check' | 'receipt' | 'job'> = {
  ...repairProblems,
  'cell.not_a_number': ({ value }, words, places) => ({
    title: notReadable(value, 'número', 'números', words, places),
    advice: `Escriba solo cifras, con punto decimal si hace falta. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.not_an_integer': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} valores${inColumn(words, places)} tienen decimales donde va un número entero, por ejemplo ${words.quote(value)}.`
        : `${words.quote(value)}${inColumn(words, places)} tiene decimales donde va un número entero.`,
    advice: 'Escriba un número entero. No redondeamos nada.',
  }),
  'cell.not_a_boolean': ({ value }, words, places) => ({
    title: notReadable(value, 'sí o no', 'sí o no', words, places),
    advice: `Escriba VERDADERO o FALSO. Mientras tanto, ${itStays(places)} como texto.`,
  }),
  'cell.not_wkt': ({ value }, words, places) => ({
    title: notReadable(value, 'geometría en WKT', 'geometrías en WKT', words, places),
    advice:
      'Escríbala así: «POINT (-77.03 -12.05)», primero la longitud. Mientras tanto, el texto se conserva tal cual.',
  }),
  'cell.not_an_object': ({ value, path }, words, places) => ({
    title:
      places.length > 1
        ? `${path} es un grupo de campos, pero ${words.number(places.length)} celdas contienen valores simples, por ejemplo ${words.quote(value)}.`
        : `${path} es un grupo de campos, pero la celda contiene el valor simple ${words.quote(value)}.`,
    advice: 'Indique en el encabezado a qué campo del grupo pertenecen los valores.',
  }),
  'cell.date_in_number': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} muestran fechas donde van números, por ejemplo ${words.quote(value)}.`
        : `La celda muestra la fecha ${words.quote(value)} donde va un número.`,
    advice:
      'Dé formato de número a la columna en su hoja de cálculo y revise los valores: Excel convierte algunos números en fechas.',
  }),
  'cell.error_value': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} muestran un error, como ${words.quote(value)}, en lugar de un valor y se dejaron vacías.`
        : `La celda muestra el error ${words.quote(value)} en lugar de un valor y se dejó vacía.`,
    advice: 'Corrija la fórmula o escriba el valor, y guarde el archivo.',
  }),
  'cell.formula_without_result': (_, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} celdas${inColumn(words, places)} tienen fórmulas sin resultado guardado.`
        : 'Esta celda tiene una fórmula sin resultado guardado.',
    advice: 'Abra el archivo en Excel o LibreOffice, guárdelo y vuelva a intentarlo.',
  }),
  'cell.conflict': ({ id, kept, setAside }, { quote }) => ({
    title: id
      ? `Las filas de ${quote(id)} no coinciden: conservamos ${quote(kept)} y apartamos ${quote(setAside)}.`
      : `Las filas de una misma cosa no coinciden: conservamos ${quote(kept)} y apartamos ${quote(setAside)}.`,
    advice:
      'Escriba el mismo valor en todas esas filas. Si son cosas distintas, dé a cada una su propio identificador.',
  }),
  'cell.duplicate_differs': ({ kept, setAside }, { quote }) => ({
    title: `Dos columnas de un mismo campo no coinciden: conservamos ${quote(kept)} y apartamos ${quote(setAside)}.`,
    advice: 'Decida cuál valor es el correcto y deje una sola columna.',
  }),
  'cell.kind_conflict': ({ path, value }, { quote }) => ({
    title: `No hubo lugar para ${quote(value)}: otra columna ya da otra forma a ${path}.`,
    advice: 'Deje una de las columnas: la del valor simple o las de sus campos. Se leyó la primera.',
  }),
  'cell.rollup_warning': (_, words, places) => ({
    title: `${words.count(places.length, 'celda contiene', 'celdas contienen')} un aviso de Flatten Tool («WARNING: More than one value…»), que no es un dato. Se apartó.`,
    advice: 'No tiene que hacer nada: los valores están en la hoja de la lista.',
  }),
  'cell.trimmed': (_, words, places) => ({
    title: `${words.count(places.length, 'valor', 'valores')}${inColumn(words, places)} ${words.plural(places.length, 'tenía', 'tenían')} espacios o caracteres invisibles en los extremos. Los quitamos.`,
    advice: 'No tiene que hacer nada.',
  }),
  'cell.parent_unknown': ({ link }, { quote, count }, places) => ({
    title:
      places.length > 1
        ? `${count(places.length, 'fila apunta', 'filas apuntan')} a filas que no están, por ejemplo ${quote(link)}.`
        : `Esta fila apunta a la fila ${quote(link)}, que no está.`,
    advice: 'Reponga la fila a la que pertenece o corrija el enlace en la columna que empieza con «#».',
  }),
  'cell.continuation_missing': ({ part }, { quote }) => ({
    title: `Falta en el libro la continuación de un texto largo (parte ${quote(part)}).`,
    advice: 'Reponga la hoja auxiliar de los textos largos o escriba el texto de nuevo en la celda.',
  }),
  'write.encoded': ({ sheet, header }, { quote, count, plural }, places) => ({
    title: `En la hoja ${quote(sheet)}, ${count(Math.max(places.length, 1), 'valor', 'valores')} de ${quote(header)} se ${plural(Math.max(places.length, 1), 'escribió', 'escribieron')} como «json:…».`,
    advice: 'No tiene que hacer nada: una celda común no puede expresarlo, y así regresa tal cual.',
  }),
  'write.continued': (_, words, places) => ({
    title: `${words.count(Math.max(places.length, 1), 'texto es más largo', 'textos son más largos')} de lo que cabe en una celda. El resto está en una hoja auxiliar.`,
    advice: 'No tiene que hacer nada: conserve la hoja auxiliar y el texto regresará completo.',
  }),
  'write.protected': ({ value }, { quote, count, plural }, places) => ({
    title: `${count(Math.max(places.length, 1), 'texto empieza', 'textos empiezan')} como una fórmula, por ejemplo ${quote(value)}. Se ${plural(Math.max(places.length, 1), 'le', 'les')} antepuso un apóstrofo.`,
    advice:
      'No tiene que hacer nada: así ningún programa lo ejecuta, y al leer el archivo aquí el apóstrofo se quita. Si otro programa necesita el texto tal cual, elija «CSV sin protección» en «Más opciones».',
  }),
  'write.split': ({ sheet, sheets, limit }, { quote, number }) => ({
    title: `${quote(sheet)} tiene más filas de las que caben en una hoja (${number(limit)}). Están repartidas en ${number(sheets)} hojas.`,
    advice: 'No tiene que hacer nada: las hojas tienen los mismos encabezados y se leen como una sola.',
  }),
  'write.set_aside': ({ value }, { quote, number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} valores no se pueden escribir de esta forma, por ejemplo ${quote(value)}.`
        : `${quote(value)} no se puede escribir de esta forma.`,
    advice: 'Si los necesita en el archivo, elija otro formato; en JSON cabe todo.',
  }),
  'write.characters': ({ value }, { quote, number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} textos pierden caracteres que este tipo de archivo no admite, por ejemplo ${quote(value)}.`
        : `${quote(value)} pierde caracteres que este tipo de archivo no admite.`,
    advice: 'Son caracteres de control, que no se ven. Si los necesita, elija XLSX o JSON.',
  }),
  'write.left_out': ({ items, values }, { count }) => ({
    title: `Como usted eligió, el archivo no incluye ${
      items > 0 ? `${count(items, 'proyecto', 'proyectos')} ni ` : ''
    }${count(values, 'valor', 'valores')}.`,
    advice: 'Para escribir todo, quite el filtro y los campos que se conservan en «Más opciones».',
  }),
  'write.fields_missing': ({ paths }, { list, quote }) => ({
    title: `Usted eligió conservar ${list(paths.map(quote))}, pero sus datos no tienen nada ahí.`,
    advice: 'Si no es lo que espera, revise los campos que se conservan en «Más opciones».',
  }),
  'write.geometry': ({ path }, { quote }) => ({
    title: `Alguna geometría de ${quote(path)} no se puede escribir como WKT. Se escribió campo por campo.`,
    advice: 'Revise su tipo y sus coordenadas. En WKT caben posiciones de dos o tres números, y nada más.',
  }),
  'write.roll_up_several': ({ path }, { quote }) => ({
    title: `En algunas filas, ${quote(path)} tiene más de un elemento y no cabe en la fila de arriba. Esas celdas lo indican.`,
    advice:
      'No tiene que hacer nada: todos los elementos están en la hoja de la lista, y la advertencia no se lee como dato.',
  }),
  'write.roll_up_nested': ({ path }, { quote }) => ({
    title: `${quote(path)} contiene más de un valor y no se puede mostrar en la fila de arriba.`,
    advice: 'Solo está en su propia hoja. Flatten Tool se detendría aquí.',
  }),
  'write.roll_up_unknown': () => ({
    title: 'El esquema no indica qué listas mostrar en la fila de arriba; por eso no se muestra ninguna.',
    advice: 'Indique usted las listas, por ejemplo «documents», o elija un esquema que tenga «rollUp».',
  }),
  'write.roll_up_schema': () => ({
    title: 'El esquema indica qué listas se muestran en la fila de arriba; las que usted indicó no se usaron.',
    advice: 'Así lo hace Flatten Tool. Si elige el formato que regresa tal cual, cuentan las listas que usted indique.',
  }),
  'write.root_missing': ({ path }, { quote }) => ({
    title: `El archivo no tiene una lista llamada ${quote(path)}; por eso no hay proyectos que escribir.`,
    advice: 'Revise que sea el archivo correcto. Un paquete de proyectos tiene una lista llamada «projects».',
  }),
  'write.rows_limit': ({ rows, limit }, { number }) => ({
    title: `Una hoja necesitaría ${number(rows)} filas; en un libro caben ${number(limit)}.`,
    advice: 'Elija CSV en un ZIP, que no tiene ese límite.',
  }),
  'write.columns_limit': ({ columns, limit }, { number }) => ({
    title: `Una hoja necesitaría ${number(columns)} columnas; en un libro caben ${number(limit)}.`,
    advice: 'En las columnas, elija «Las que tienen datos», o elija CSV en un ZIP.',
  }),
  'write.text_limit': ({ characters, limit }, { number }) => ({
    title: `Una celda corregida tendría ${number(characters)} caracteres; en una celda de un libro caben ${number(limit)}.`,
    advice: 'Acorte el texto o deshaga esta corrección.',
  }),
  'check.differs': (_, { quote }, places) => ({
    title: `Al leer el archivo nuevo no salen los mismos datos. La primera diferencia está en ${quote(places[0]?.pointer ?? '')}.`,
    advice:
      'Por favor, no se fíe de este archivo: pruebe con otro formato. Es un error nuestro; un archivo pequeño de ejemplo, sin datos confidenciales, nos ayudaría a encontrarlo.',
  }),
  'receipt.mismatch': ({ expected, found }, { number }) => ({
    title: `Nuestra propia cuenta no coincide: esperábamos ${number(expected)} valores y hay ${number(found)}.`,
    advice:
      'Por favor, no se fíe de este resultado. Es un error nuestro; un archivo pequeño de ejemplo, sin datos confidenciales, nos ayudaría a encontrarlo.',
  }),
  'job.crashed': ({ detail }, { quote }) => ({
    title: 'La conversión se detuvo por un error nuestro.',
    advice: `Su archivo no ha cambiado. Vuelva a intentarlo o pruebe con otro navegador.${detail ? ` Si lo reporta, agregue esto: ${quote(detail)}.` : ''}`,
  }),
  'job.out_of_memory': () => ({
    title: 'Este archivo necesita más memoria de la que tiene el navegador.',
    advice:
      'Cierre otras pestañas y vuelva a intentarlo, o divida el archivo, por ejemplo por año, y convierta las partes una tras otra.',
  }),
};

function inColumn(words: Words, places: readonly Place[]): string {
  const column = columnOf(places, words);
  return column === undefined ? '' : ` de ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'quedan' : 'queda';
}

function notReadable(value: string, one: string, other: string, words: Words, places: readonly Place[]): string {
  return places.length > 1
    ? `No podemos leer como ${other} ${words.number(places.length)} valores${inColumn(words, places)}, por ejemplo ${words.quote(value)}.`
    : `No podemos leer ${words.quote(value)} como ${one}.`;
}
