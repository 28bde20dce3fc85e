import type { Workbench } from '../en/workbench.ts';
import type { Words } from '../words.ts';

/** The workbench for titles; its words are fetched with it. */
export const workbenchEs = ({ count, number, plural }: Pick<Words, 'count' | 'number' | 'plural'>): Workbench => ({
  title: 'Encabezados',
  lead: 'Todos los títulos y códigos de OC4IDS, para traducirlos al español o a cualquier otro idioma, probarlos con archivos reales y cambiar los encabezados de un libro.',
  draft: {
    title: 'Su borrador',
    lead: 'Lo que escriba queda en este navegador hasta que lo quite. Mientras tenga algo, «Convertir» entiende sus títulos y los ofrece como encabezados.',
    language: {
      label: 'Idioma del borrador',
      hint: 'Como etiqueta: es para el español, fr para el francés, pt-BR para el portugués de Brasil.',
    },
    notALanguage: (text) => `${text} no es la etiqueta de un idioma. Escriba dos o tres letras, como fr.`,
    named: (language, amount) =>
      amount === 0
        ? `${language}: todavía no hay nada escrito`
        : `${language}: ${count(amount, 'título propio', 'títulos propios')}`,
    notKept:
      'Este navegador no nos deja conservar el borrador, o es demasiado grande. Guárdelo como archivo antes de cerrar la página.',
    undo: 'Deshacer',
    redo: 'Rehacer',
    remove: 'Quitar el borrador',
    import: 'Abrir un archivo de títulos',
    importHint:
      'PO (también los catálogos del propio estándar), CSV, XLSX o JSON. Lo que diga reemplaza lo que hay en el borrador.',
    reading: (name) => `Leyendo ${name}`,
    taken: (name, amount) => `${count(amount, 'título tomado', 'títulos tomados')} de ${name}.`,
    unconfirmed: (amount) =>
      `${number(amount)} ${plural(amount, 'está marcado como no confirmado (fuzzy) y no se tomó', 'están marcados como no confirmados (fuzzy) y no se tomaron')}.`,
    untranslated: (amount) => `${count(amount, 'título no tiene', 'títulos no tienen')} todavía traducción ahí.`,
    others: (amount) =>
      `${count(amount, 'texto', 'textos')} más, como descripciones, no ${plural(amount, 'es un título y queda como está', 'son títulos y quedan como están')}.`,
    problems: 'Sobre el archivo de títulos',
    save: 'Guardar como archivo',
    saveAs: 'Archivo',
    files: {
      'po-titles': 'Catálogo PO de los campos, nuevo',
      'po-codes': 'Catálogo PO de los códigos, nuevo',
      csv: 'CSV',
      xlsx: 'XLSX',
      json: 'JSON',
    },
    catalogue: (name) => `${name}, con sus títulos y todo lo demás como estaba`,
    notSaved: 'No se pudo crear el archivo. Inténtelo de nuevo.',
  },
  list: {
    title: 'Títulos y códigos',
    search: 'Buscar en los títulos',
    group: 'Parte',
    groups: { fields: 'Campos', codelists: 'Listas de códigos', codes: 'Códigos', names: 'Países y monedas' },
    status: 'Título en español',
    statuses: { official: 'Oficial', later: 'Oficial, posterior', ours: 'Nuestro', missing: 'Falta' },
    changed: 'Escritos por usted',
    fault: 'Por revisar',
    anyFault: 'Todos los que tienen algo por revisar',
    all: 'Todos',
    faultNames: {
      missing: 'Falta',
      sibling: 'Mismo título que un vecino',
      long: 'Demasiado largo para una hoja',
      character: 'Con un signo que tiene significado',
      number: 'Parece un número',
      spaces: 'Espacios en los extremos',
      differs: 'Otro título para la misma palabra',
    },
    faults: {
      missing: () => 'Todavía no hay título.',
      sibling: (of, other) => `No se usa: ${of} y ${other} se llamarían igual, y se perderían datos.`,
      long: (letters, limit) =>
        `${count(letters, 'letra', 'letras')}: el nombre de una hoja tiene como máximo ${number(limit)}, así que Excel lo mostraría cortado.`,
      character: (sign) => `${sign} tiene un significado en encabezados o listas. Otro signo es más seguro.`,
      number: () => 'Parece el número de un elemento de una lista, así que no se usa como encabezado.',
      spaces: () => 'Tiene espacios en los extremos. En los encabezados se omiten.',
      differs: (english, title, group) => `${english} es ${title} en otra parte (${group}).`,
    },
    shown: (amount, all) => `${number(amount)} de ${count(all, 'título', 'títulos')}`,
    none: 'Ningún título es así. Elija «Todos» de nuevo o busque otra palabra.',
    spanish: 'En español',
    more: (amount) => `y ${number(amount)} más`,
    edit: (english) => `Título para ${english}`,
  },
  report: {
    title: 'Cuánto avanzó el borrador',
    progress: (filled, all) => `${number(filled)} de ${number(all)}`,
    columns: (titled, all) =>
      `En un libro con todos los campos, ${number(titled)} de ${count(all, 'columna', 'columnas')} tienen encabezados con sus títulos. Las demás tienen rutas de campos, que también se leen de vuelta: no se pierde nada.`,
    paths: (amount) => `Columnas con una ruta como encabezado: ${number(amount)}`,
    reasons: {
      missing: 'falta un título',
      collides: 'un título es igual al de un vecino',
      unreadable: 'el título no se leería de vuelta',
    },
  },
  tools: {
    title: 'Pruébelo con un libro, o cambie sus encabezados',
    lead: 'Elija un archivo o suéltelo en esta página. No sale de esta computadora.',
    choose: 'Elegir un archivo',
    chosen: (name) => `Archivo: ${name}`,
    proof: 'Probar el borrador',
    proofHint:
      'Qué encabezados se entienden, y si al escribir con sus títulos y leer de vuelta se obtienen los mismos datos.',
    working: 'Trabajando…',
    understood: {
      draft: (amount) => `${count(amount, 'encabezado', 'encabezados')} que se entienden solo con su borrador`,
      standard: (amount) => `${count(amount, 'encabezado', 'encabezados')} que se entienden sin él`,
      nothing: (amount) => `${count(amount, 'encabezado', 'encabezados')} sin entender`,
    },
    headers: 'Encabezados del libro',
    sheet: 'Hoja',
    header: 'Encabezado',
    field: 'Campo',
    notKnown: 'No se entiende',
    roundTrip: {
      same: 'Escritos con sus títulos y leídos de vuelta, los datos son exactamente los mismos.',
      differs: 'Escritos con sus títulos y leídos de vuelta, los datos no son los mismos. Vea los errores más abajo.',
      unknown: 'No se pudo ver si la ida y la vuelta son exactas.',
    },
    problems: 'Sobre este archivo',
    change: 'Cambiar solo los encabezados',
    changeHint:
      'Recibe el mismo libro (XLSX): solo cambian los encabezados y lo que elija aquí. Todo lo demás queda como está.',
    into: 'Encabezados nuevos',
    sheetNames: {
      label: 'También los nombres de las hojas',
      hint: 'Solo los que se llaman como nosotros las llamaríamos; un nombre propio queda.',
    },
    codes: 'Códigos',
    codeChoices: { keep: 'Como están', words: 'Como palabras', codes: 'Como códigos' },
    makeChange: 'Cambiar y guardar',
    made: (name, headers) => `${name}: ${count(headers, 'encabezado cambiado', 'encabezados cambiados')}.`,
    madeToo: (codes, sheets) =>
      `También: ${count(codes, 'código cambiado', 'códigos cambiados')} y ${count(sheets, 'nombre de hoja cambiado', 'nombres de hojas cambiados')}.`,
  },
});
