import type { OptionMessages } from '../en/options.ts';
import type { Words } from '../words.ts';

/** Las opciones de lectura y de escritura, que pocas personas necesitan. */
export const optionsEs = (count: Words['count']): OptionMessages => ({
  reading: 'Opciones de lectura',
  readingLead:
    'Solo hacen falta si sus archivos están organizados de otra manera. Con cada cambio se leen de nuevo los archivos.',
  writing: 'Más opciones',
  changed: (amount) => count(amount, 'opción cambiada', 'opciones cambiadas'),
  changedReading: (amount) => count(amount, 'opción de lectura cambiada', 'opciones de lectura cambiadas'),
  reset: 'Restablecer las opciones',
  groups: {
    data: 'Los datos',
    sheets: 'Hojas de cálculo',
    content: 'Qué contiene el archivo',
    layout: 'Cómo se organiza',
  },
  file: {
    choose: (label) => `Elegir un archivo: ${label}`,
    chooseShort: 'Elegir un archivo',
    orDrop: 'o suéltelo aquí',
    remove: 'Quitar',
  },
  schema: {
    label: 'Otro JSON Schema',
    hint: 'En lugar del de OC4IDS: el de un proyecto o el de todo el documento. Sus títulos sirven de encabezados.',
  },
  rootListPath: {
    label: 'Dónde está la lista',
    hint: 'Solo si la lista no se llama «projects». Una ruta, como datos/obras.',
  },
  rootIsList: { label: 'El archivo es la lista misma', hint: 'No hay nada alrededor de la lista de proyectos.' },
  idName: {
    label: 'Nombre del identificador',
    hint: 'El campo con el que unas filas encuentran a otras. Por lo general, «id».',
  },
  base: {
    label: 'Documento base',
    hint: 'Un archivo JSON al que se agregan los proyectos de las hojas; por ejemplo, uno con el publicador y la licencia.',
  },
  verticalOrientation: {
    label: 'Encabezados en la primera columna',
    hint: 'Cada proyecto ocupa una columna, no una fila.',
  },
  defaultConfiguration: {
    label: 'Línea de configuración',
    hint: 'Para las hojas que no tienen la suya. Por ejemplo: skipRows 1, headerRows 2',
  },
  timeZone: {
    label: 'Zona horaria de las fechas',
    hint: 'Para celdas con fecha y hora. La hora misma no cambia.',
    yours: (zone) => `${zone} (la suya)`,
  },
  convertWktReading: {
    label: 'Leer las formas (WKT) como GeoJSON',
    hint: 'Para celdas con una geometría, como POINT (-57.6 -25.3).',
  },
  filterField: { label: 'Solo los proyectos con', hint: 'Un campo del proyecto, como status.' },
  filterValue: { label: 'igual a', hint: 'Exactamente este texto; por ejemplo, implementation.' },
  filterHalf: 'Para filtrar hacen falta el campo y su valor.',
  preserveFields: {
    label: 'Campos que se conservan',
    hint: 'Una ruta por línea, como budget/amount. Los demás quedan fuera. Conserve «id» para poder unir las hojas.',
  },
  rollUp: {
    label: 'Listas que se muestran en la fila de arriba',
    hint: 'Si una lista tiene un solo elemento, sus campos aparecen también en la fila a la que pertenece.',
    choices: { none: 'Ninguna', schema: 'Las que indica el esquema', list: 'Estas listas:' },
  },
  rollUpLists: { label: 'Listas', hint: 'Una ruta por línea, como parties.' },
  sheetNames: {
    label: 'Nombres de las hojas',
    choices: { language: 'En el idioma de los encabezados', 'flatten-tool': 'Como los nombra Flatten Tool' },
  },
  csvFor: {
    label: 'Archivos CSV',
    hint: 'La segunda opción es para computadoras que escriben 1,5 y no 1.5, como en Argentina, Colombia o España: con doble clic, los archivos se abren en columnas.',
    choices: {
      any: 'Con comas, para cualquier programa',
      'excel-es': 'Para Excel en español: punto y coma, coma decimal',
    },
  },
  sheetPrefix: {
    label: 'Texto delante de cada nombre de hoja',
    hint: 'Por ejemplo, 2026-. Los nombres demasiado largos se recortan.',
  },
  truncationLength: {
    label: 'Letras de cada nivel superior',
    hint: 'En nombres como par_people, en lugar de 3.',
  },
  convertWktWriting: {
    label: 'Escribir las formas (GeoJSON) como WKT',
    hint: 'Cada geometría ocupa una celda, como POINT (-57.6 -25.3).',
  },
  isBare: {
    label: 'Formato simple de Flatten Tool',
    hint: 'Sin las hojas y celdas que agregamos para que el regreso sea exacto. No se escriben los datos del paquete.',
  },
  isRaw: {
    label: 'CSV sin protección',
    hint: 'Los textos como =1+1 se escriben tal cual. Excel puede ejecutarlos como fórmulas al abrir el archivo.',
  },
});
