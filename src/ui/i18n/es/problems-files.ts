import type { SentencesOf } from '../sentence.ts';
import { delimitersEs, kindsEs, looksLikeEs } from './kinds.ts';

/** Los archivos: los que no se pudieron leer, y cómo se leyeron los demás. */
export const fileProblemsEs: SentencesOf<'file' | 'csv' | 'json'> = {
  'file.empty': ({ name }, { quote }) => ({
    title: `${quote(name)} está vacío.`,
    advice:
      'Elija el archivo que contiene sus datos. Si está en OneDrive o Google Drive, espere a que termine de descargarse.',
  }),
  'file.unreadable': ({ name }, { quote }) => ({
    title: `El navegador ya no puede leer ${quote(name)}.`,
    advice:
      'Quizá el archivo se movió, cambió de nombre o se modificó después de que usted lo eligió. Elíjalo de nuevo.',
  }),
  'file.unknown_kind': ({ name }, { quote }) => ({
    title: `${quote(name)} es de un tipo de archivo que no podemos leer.`,
    advice:
      'Elija una hoja de cálculo (XLSX, XLSM, XLSB, XLS, ODS), archivos CSV, un ZIP con archivos CSV o un archivo JSON.',
  }),
  'file.damaged': ({ name, kind }, { quote, list }, places) => {
    const sheets = places.flatMap((place) => (place.sheet === undefined ? [] : [quote(place.sheet)]));
    return sheets.length > 0
      ? {
          title: `En ${quote(name)} no pudimos leer ${sheets.length === 1 ? 'la hoja' : 'las hojas'} ${list(sheets)}.`,
          advice: 'Abra el archivo en Excel o LibreOffice, revise esa hoja, guárdelo y vuelva a intentarlo.',
        }
      : {
          title: `${quote(name)} está dañado o incompleto.`,
          advice:
            kind === 'json'
              ? 'Guárdelo o descárguelo otra vez de donde lo obtuvo.'
              : 'Ábralo en Excel o LibreOffice, guárdelo y vuelva a intentarlo. Si tampoco se abre allí, pida una copia nueva.',
        };
  },
  'file.password': ({ name }, { quote }) => ({
    title: `${quote(name)} está protegido con contraseña.`,
    advice: 'Ábralo en Excel o LibreOffice, guarde una copia sin contraseña y elija esa copia.',
  }),
  'file.unsupported': ({ name, kind }, { quote }) => ({
    title:
      kind === 'Google Sheets'
        ? `${quote(name)} es solo un enlace a una hoja de cálculo de Google Drive. No contiene los datos.`
        : `${quote(name)} es un archivo de tipo ${kind}, que no leemos.`,
    advice:
      waysOutEs[kind] ?? 'Guárdelo como XLSX, ODS o CSV en el programa con el que se hizo y elija el archivo nuevo.',
  }),
  'file.lock': ({ name }, { quote }) => ({
    title: `${quote(name)} es un aviso que Excel guarda mientras un libro está abierto. No contiene datos.`,
    advice: 'Elija el libro mismo: se llama igual, pero sin «~$» al comienzo.',
  }),
  'file.macros': ({ name }, { quote }) => ({
    title: `${quote(name)} tiene macros. No las ejecutamos ni las convertimos.`,
    advice: 'No tiene que hacer nada: los valores de las celdas se leyeron tal como se guardaron.',
  }),
  'file.nothing_inside': ({ name }, { quote }) => ({
    title: `No encontramos hojas ni datos en ${quote(name)}.`,
    advice: 'Revise que sea el archivo correcto y que tenga al menos una hoja con datos.',
  }),
  'file.ignored': ({ name }, { quote }, places) => ({
    title:
      places.length > 1
        ? `Se dejaron fuera ${places.length} archivos que no contienen datos que leamos, entre ellos ${quote(name)}.`
        : `${quote(name)} se dejó fuera porque no contiene datos que leamos.`,
    advice: 'No tiene que hacer nada. Si debía leerse, guárdelo como XLSX, ODS, CSV o JSON.',
  }),
  'file.too_large': ({ name, limit }, { quote }) => ({
    title: `${quote(name)} ocupa más de ${limit} una vez descomprimido, y eso no cabe en un navegador.`,
    advice: 'Divídalo en varios archivos, por ejemplo por año, y conviértalos uno tras otro.',
  }),
  'file.too_many_cells': ({ name, limit }, { quote, number }) => ({
    title: `${quote(name)} tiene más celdas de las que puede tener un archivo de su tamaño: más de ${number(limit)} con contenido, o demasiado texto o ancho.`,
    advice: 'Borre lo que está lejos de los datos o se repite, o divida el archivo en varios, por ejemplo por año.',
  }),
  'file.other_kind': ({ name, kind }, { quote }) => ({
    title: `${quote(name)} no contiene lo que indica su nombre. Lo leímos como ${kindsEs[kind]}.`,
    advice: 'No tiene que hacer nada. Si va a compartir el archivo, póngale la extensión que le corresponde.',
  }),
  'file.mixed_kinds': ({ names }, { quote, list }) => ({
    title: `No se pueden leer juntos archivos JSON y hojas de cálculo: ${list(names.map(quote))}.`,
    advice: 'Elija el archivo JSON o las hojas de cálculo.',
  }),
  'file.nested_zip': ({ name }, { quote }, places) => ({
    title:
      places.length > 1
        ? `${places.length} archivos ZIP que están dentro de un ZIP no se abrieron, entre ellos ${quote(name)}.`
        : `${quote(name)} es un ZIP dentro de otro ZIP y no se abrió.`,
    advice: 'Si necesita sus datos, descomprímalo primero y elija los archivos que contiene.',
  }),
  'csv.encoding': ({ name, encoding }, { quote }) => ({
    title: `Las letras de ${quote(name)} se leyeron como ${encoding}.`,
    advice: 'Mire algunas palabras con acento. Si se ven mal, guarde el archivo como «CSV UTF-8» y elíjalo de nuevo.',
  }),
  'csv.delimiter': ({ name, delimiter }, { quote }) => ({
    title: `Las columnas de ${quote(name)} están separadas por ${delimitersEs[delimiter] ?? quote(delimiter)}.`,
    advice: 'No tiene que hacer nada si las columnas que aparecen abajo son las de su archivo.',
  }),
  'csv.untyped': ({ fields }, { list, plural }) => ({
    title: `Un CSV no dice qué valores son números; por eso, los de ${list(fields)} se leyeron como texto.`,
    advice: `No tiene que hacer nada si ${plural(fields.length, 'ese campo contiene', 'esos campos contienen')} texto. Si no, use XLSX, donde los números siguen siendo números.`,
  }),
  'csv.quotes': ({ name }, { quote }) => ({
    title: `En ${quote(name)} hay comillas sin cerrar, o texto después de una comilla de cierre.`,
    advice:
      'Revise que esas celdas contengan lo que usted espera. Al guardar el archivo de nuevo con Excel o LibreOffice, las comillas quedan bien.',
  }),
  'csv.saved_again': ({ name }, { quote }) => ({
    title: `Parece que un programa de hojas de cálculo abrió ${quote(name)} y volvió a guardarlo. Eso acorta los números largos y cambia las fechas.`,
    advice: 'Use el archivo original y no lo guarde desde Excel como CSV. Un libro XLSX conserva lo que usted escribe.',
  }),
  'csv.null_characters': ({ name, count }, words) => ({
    title: `${words.quote(name)} tenía ${words.count(count, 'carácter nulo', 'caracteres nulos')}, que no forman parte de ningún texto. ${words.plural(count, 'Lo', 'Los')} quitamos.`,
    advice: 'Revise los valores cercanos y guarde el archivo de nuevo como «CSV UTF-8».',
  }),
  'json.syntax': ({ name, found }, { quote }) => ({
    title: found
      ? `${quote(name)} no es un JSON completo: no pudimos seguir leyendo en ${quote(found)}.`
      : `${quote(name)} no es un JSON completo: termina antes de tiempo.`,
    advice: 'Mire ese lugar y lo que hay justo antes: suele faltar o sobrar una coma, una comilla o un corchete.',
  }),
  'json.too_deep': ({ name, limit }, { quote, number }) => ({
    title: `${quote(name)} tiene más de ${number(limit)} niveles de listas y objetos, unos dentro de otros.`,
    advice: 'Los datos de OC4IDS necesitan menos de diez. Revise que sea el archivo correcto.',
  }),
  'json.encoding': ({ name, encoding }, { quote }) => ({
    title: `${quote(name)} se leyó como ${encoding}; un JSON debería estar en UTF-8.`,
    advice: 'Mire algunas palabras con acento. Lo que descargue aquí estará en UTF-8.',
  }),
  'json.duplicate_key': ({ key }, { quote }, places) => ({
    title: `${quote(key)} aparece más de una vez en el mismo objeto; solo cuenta su último valor.`,
    advice: `Si el otro valor importa, quite o renombre ${places.length > 1 ? 'las repeticiones' : 'la repetición'} en el archivo JSON.`,
  }),
  'json.several': ({ name, documents }, { quote, count }) => ({
    title: `${quote(name)} contiene ${count(documents, 'documento JSON', 'documentos JSON')}, uno tras otro. Se reunieron en uno solo.`,
    advice: 'No hay nada que hacer. El JSON que descargue será un solo documento.',
  }),
  'json.metadata_differs': ({ key, kept }, { quote }, places) => ({
    title: `Los archivos no coinciden en ${quote(key)}, que en el paquete de datos va una sola vez. Se conservó ${quote(kept)}.`,
    advice: `Si ${places.length > 1 ? 'uno de los otros valores' : 'el otro valor'} es el correcto, corrija el primer archivo o cámbielo en el JSON que descargue.`,
  }),
  'json.repeated_project': ({ id }, { quote }, places) => ({
    title: `El proyecto ${quote(id)} está en ${places.length} archivos. Se conservaron todos.`,
    advice:
      'Cada identificador corresponde a un solo proyecto. Quite el que ya no vale, o dé a los demás un identificador propio.',
  }),
  'json.not_projects': ({ name, looksLike }, { quote }) => ({
    title: `${quote(name)} no contiene proyectos de OC4IDS. ${looksLikeEs[looksLike]}`,
    advice:
      'Elija un paquete de proyectos: un archivo JSON con una lista llamada «projects». También sirve una lista de proyectos o un solo proyecto. Si la lista tiene otro nombre, escríbalo en «Opciones de lectura».',
  }),
};

/** Cómo sacar una hoja de cálculo de los programas que la guardan a su manera. */
const waysOutEs: Readonly<Record<string, string>> = {
  Numbers: 'En Numbers, elija Archivo ▸ Exportar a ▸ Excel, y elija aquí el archivo nuevo.',
  'Google Sheets':
    'Ábrala en Hojas de cálculo de Google, elija Archivo ▸ Descargar ▸ Microsoft Excel, y elija aquí el archivo nuevo.',
};
