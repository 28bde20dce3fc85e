import type { SentencesOf } from '../sentence.ts';

/** Files of titles, and workbooks whose headers were changed. */
export const titleProblemsEs: SentencesOf<'titles'> = {
  'titles.unreadable': ({ name }, { quote }) => ({
    title: `${quote(name)} no es un archivo de títulos que podamos leer.`,
    advice: 'Elija un catálogo PO, o un archivo CSV, XLSX o JSON guardado aquí.',
  }),
  'titles.none': ({ name }, { quote }) => ({
    title: `${quote(name)} no tiene ningún título de OC4IDS.`,
    advice:
      'Los títulos se buscan por su texto en inglés. Compruebe que sea el catálogo del esquema o el de las listas de códigos.',
  }),
  'titles.other_language': ({ name, language, draft }, { quote, languageName }) => ({
    title: `${quote(name)} está en otro idioma (${languageName(language)}) que su borrador (${languageName(draft)}).`,
    advice: 'Guarde su borrador si lo necesita, comience uno nuevo en ese idioma y elija el archivo otra vez.',
  }),
  'titles.not_xlsx': ({ name }, { quote }) => ({
    title: `${quote(name)} no es un libro XLSX.`,
    advice:
      'Solo en XLSX se pueden cambiar los encabezados sin tocar lo demás. Guarde primero el archivo como XLSX, o use «Convertir», que crea un archivo nuevo.',
  }),
  'titles.not_changeable': ({ name }, { quote }) => ({
    title: `Los encabezados de ${quote(name)} no se pueden cambiar sin tocar algo más del libro.`,
    advice:
      'Puede que una fórmula use los encabezados por su nombre, o que el libro tenga una estructura poco común. «Convertir» crea un libro nuevo con otros encabezados.',
  }),
  'titles.left': (_, { plural }, _places, amount) => ({
    title: `No sabemos qué ${plural(amount, 'significa este encabezado', 'significan estos encabezados')}: ${plural(amount, 'queda como está', 'quedan como están')}.`,
    advice: 'Puede ser un campo propio o un encabezado con un error de escritura. Cámbielo a mano si lo desea.',
  }),
  'titles.respelt': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'Este encabezado estaba escrito', 'Estos encabezados estaban escritos')} de una manera propia. Al cambiarlos de vuelta tendrán la escritura habitual.`,
    advice:
      'No hay nada que hacer, salvo que quiera recuperar esa misma escritura: en ese caso conserve el archivo original.',
  }),
  'titles.computed': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'Esta celda se calcula', 'Estas celdas se calculan')} con una fórmula y ${plural(amount, 'queda como está', 'quedan como están')}.`,
    advice: 'Cambie la fórmula a mano si quiere otro texto ahí.',
  }),
  'titles.plain_now': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'Esta celda tenía', 'Estas celdas tenían')} un texto con varios estilos. El texto nuevo tiene el estilo de la celda.`,
    advice: 'Si necesita estilos dentro del texto, vuelva a darlos a mano.',
  }),
  'titles.lists_kept': () => ({
    title: 'Las listas desplegables de este libro siguen ofreciendo lo mismo que antes: códigos o palabras.',
    advice: 'Cambie las listas a mano si se usan para elegir, o descargue una plantilla nueva.',
  }),
  'titles.codes_kept': () => ({
    title:
      'Los códigos siguen siendo códigos: este libro fue escrito por esta herramienta, que lee sus propios archivos al pie de la letra.',
    advice: 'No hay nada que hacer.',
  }),
  'titles.sheets_kept': ({ names }, { list, quote, plural }) => ({
    title: `${plural(names.length, 'La hoja', 'Las hojas')} ${list(names.map(quote))} ${plural(names.length, 'conserva su nombre', 'conservan sus nombres')}.`,
    advice:
      'Puede que una macro, un vínculo a otro archivo o una fórmula use el nombre. Cambie los nombres de las hojas en Excel, que se ocupa de eso.',
  }),
  'titles.differs': () => ({
    title: 'Leído de nuevo, el libro nuevo no da los mismos datos que antes.',
    advice: 'Conserve su archivo original y use «Convertir» para crear un libro con otros encabezados.',
  }),
};
