import type { Messages } from '../en/messages.ts';
import type { Words } from '../words.ts';
import { browseEs } from './browse.ts';
import { coverageEs } from './coverage.ts';
import { fieldsEs, placesEs } from './fields.ts';
import { kindsEs } from './kinds.ts';
import { optionsEs } from './options.ts';
import { overviewEs } from './overview.ts';
import { privacyEs } from './privacy.ts';
import { recipeEs } from './recipe.ts';
import { templatesEs } from './templates.ts';
import { takeAwayEs } from './take-away.ts';
import { textFilesEs } from './text-files.ts';
import { titlesEs } from './titles.ts';
import { upgradeEs } from './upgrade.ts';

/** Todas las palabras de la página en español. */
export const spanish = ({ number, count, plural, quote }: Words): Messages => ({
  places: placesEs,
  fields: fieldsEs({ count, number }),
  templates: templatesEs({ count }),
  titles: titlesEs,
  page: {
    name: 'Convertidor OC4IDS',
    skip: 'Ir al contenido',
    language: 'Idioma',
    dropHere: 'Suelte aquí sus archivos',
  },
  footer: {
    privacy: 'Su archivo no sale de esta computadora.',
    howToCheck: 'Privacidad y cómo comprobarla',
    version: (version) => `Versión ${version}`,
  },
  start: {
    title: 'Convierta hojas de cálculo en datos OC4IDS, y viceversa',
    lead: 'XLSX, ODS, CSV o JSON. Encabezados en español o en inglés. No se sube nada a internet.',
    files: 'Sus archivos',
    drop: 'Suelte sus archivos en cualquier parte de esta página',
    chooseFiles: 'Elegir archivos',
    chooseFolder: 'Elegir una carpeta',
    or: 'o',
    paste: 'Pegar texto',
    pasteHint: 'Celdas que copió de una hoja de cálculo, con sus encabezados; o CSV; o JSON.',
    readPasted: 'Leer el texto',
    pastedName: 'pegado.txt',
    nothingYet: '¿Todavía no tiene un archivo?',
    example: 'Probar con un ejemplo',
    exampleHint: 'Proyectos de infraestructura ficticios de un municipio pequeño, para ver cómo funciona.',
    exampleName: 'ejemplo-es.json',
    kinds:
      'Excel (XLSX, XLSM, XLSB, XLS), OpenDocument (ODS, FODS), tablas guardadas como HTML, CSV, JSON y JSON Lines; un archivo, varios, una carpeta o un ZIP.',
  },
  reading: {
    title: (name) => `Leyendo ${name}`,
    stages: {
      opening: () => 'Abriendo el archivo',
      reading: (total) => (total > 0 ? `Leyendo ${count(total, 'hoja', 'hojas')}` : 'Leyendo las hojas'),
      joining: () => 'Uniendo las hojas',
      building: (total) => (total > 0 ? `Armando ${count(total, 'proyecto', 'proyectos')}` : 'Armando los proyectos'),
      writing: (total) => (total > 0 ? `Escribiendo ${count(total, 'hoja', 'hojas')}` : 'Escribiendo el archivo'),
      checking: () => 'Contando cada valor una vez más',
    },
    share: (done, total) => `${number(done)} de ${number(total)}`,
    cancel: 'Cancelar',
    files: (amount) => count(amount, 'archivo', 'archivos'),
  },
  result: {
    notLoaded: 'No se pudo traer una parte de esta página. Revise la conexión con el lugar desde el que la abrió.',
    loadAgain: 'Volver a intentar',
    projects: (projects) => `${count(projects, 'proyecto', 'proyectos')}.`,
    ready: 'Todo listo para descargar.',
    readyWithErrors: (errors) =>
      `Puede descargar el archivo, aunque hay ${count(errors, 'error', 'errores')} en los datos.`,
    preparing: 'Preparando el archivo…',
    notWritten: 'No se pudo crear el archivo.',
    stopped: 'El archivo no se creó.',
    noProblems: 'Convertido sin problemas.',
    sheets: (amount) => count(amount, 'hoja', 'hojas'),
    headersIn: {
      paths: 'rutas de campos como encabezados',
      en: 'encabezados en inglés',
      es: 'encabezados en español',
      mixed: 'encabezados mezclados',
    },
    otherFile: 'Elegir otros archivos',
    backTo: (name) => `Volver a ${name}`,
    documentTitle: (projects) => count(projects, 'proyecto', 'proyectos'),
  },
  download: {
    json: 'Descargar JSON',
    spreadsheet: 'Descargar hoja de cálculo',
    preparing: 'Preparando el archivo…',
    tryAgain: 'Preparar el archivo',
    otherFormats: 'Otros formatos',
    format: 'Formato',
    formats: { json: 'JSON', xlsx: 'Excel (XLSX)', ods: 'OpenDocument (ODS)', csv: 'CSV en un ZIP' },
    headers: 'Encabezados',
    columns: 'Columnas',
    columnChoices: { used: 'Las que tienen datos', all: 'Todos los campos' },
    ready: (name, size) => `El archivo está listo: ${name}, ${size}.`,
  },
  options: optionsEs(count),
  browse: browseEs({ number, count }),
  textFiles: textFilesEs,
  recipe: recipeEs({ count }),
  upgrade: upgradeEs({ count, quote }),
  privacy: privacyEs,
  headerKinds: { paths: 'Rutas de campos', en: 'English', es: 'Español' },
  receipt: {
    title: 'Qué pasó con sus datos',
    nothingLost: (values) =>
      `No se perdió nada: ${count(values, 'valor', 'valores')} de entrada, ${number(values)} de salida.`,
    nothingLostRepeated: (read, written, repeated) =>
      `No se perdió nada: ${count(read, 'valor', 'valores')} de entrada, ${number(written)} de salida; ${number(repeated)} solo ${plural(repeated, 'repite', 'repiten')} lo que dice otra celda.`,
    lost: (read) =>
      `${count(read, 'valor', 'valores')} de su archivo se ${plural(read, 'repartió', 'repartieron')} así:`,
    written: 'en el archivo nuevo',
    repeated: 'que solo repiten otra celda',
    setAside: 'apartados, en la lista de abajo',
    leftOut: 'que usted dejó fuera en «Más opciones»',
    notChecked: {
      part: 'No se comparó: en este archivo falta lo que usted decidió dejar fuera, así que al leerlo no pueden salir los mismos datos.',
      bare: 'No se comparó: en el formato simple de Flatten Tool no cabe todo, así que al leerlo quizá no salgan los mismos datos.',
    },
    added: (values) =>
      `El archivo nuevo tiene además ${count(values, 'valor que hubo', 'valores que hubo')} que agregar para pasar los datos a la nueva versión.`,
    checking: 'Leyendo de nuevo el archivo para comparar…',
    checked: 'Comprobado: al leer el archivo nuevo salen exactamente los mismos datos.',
    differs: 'Al leer el archivo nuevo no salen los mismos datos. Vea los errores de abajo.',
    changed: (values) =>
      `${count(values, 'valor se leyó como lo que claramente significa; está', 'valores se leyeron como lo que claramente significan; cada uno está')} en la lista de abajo.`,
  },
  whatWeRead: {
    title: 'Qué leímos',
    files: 'Archivos',
    kinds: kindsEs,
    version: 'Versión del estándar',
    shape: 'Forma',
    shapes: { package: 'Paquete de proyectos', list: 'Lista de proyectos', item: 'Un solo proyecto' },
    projects: 'Proyectos',
    values: 'Valores',
    sheetsTable: (amount) =>
      amount === 1 ? '1 hoja y cómo se interpretó' : `${count(amount, 'hoja', 'hojas')} y cómo se interpretó cada una`,
    name: 'Hoja',
    takenFor: 'Interpretada como',
    headerRow: 'Fila de encabezados',
    headers: 'Encabezados en',
    headerKinds: { paths: 'Rutas de campos', en: 'Inglés', es: 'Español' },
    rows: 'Filas',
    columns: 'Columnas',
    additional: 'Campos adicionales',
    roles: {
      main: 'Hoja principal',
      sub: 'Lista',
      metadata: 'Datos del paquete',
      ignored: 'Se dejó fuera',
      own: 'Hoja auxiliar nuestra',
    },
    listOf: 'Lista de',
    notLoaded:
      'No se pudo traer lo que muestra las hojas una por una. Revise la conexión con el sitio desde el que abrió esta página.',
    none: '–',
  },
  review: {
    title: (standard) => `Sus datos frente a ${standard}`,
    running: 'Revisando los datos…',
    passed: 'Los datos cumplen el esquema y usan los códigos del estándar.',
    notPassed: (errors) =>
      `Los datos no cumplen el estándar en ${count(errors, 'aspecto', 'aspectos')}. Los encuentra en la lista.`,
    alsoLook: (warnings, notes) => `Además: ${number(warnings)} por revisar y ${count(notes, 'nota', 'notas')}.`,
    notChecked: {
      package:
        'No se revisó lo que el paquete dice de sí mismo (quién publica, fecha, licencia), porque los proyectos no vienen en un paquete.',
      codes: 'No se revisaron los códigos: solo tenemos las listas de OC4IDS.',
      structure: 'No se revisó la estructura: eso solo es posible con los esquemas de OC4IDS.',
    },
    problems: 'Qué revisar en los datos',
    fileName: 'problemas',
    sheetName: 'Problemas',
    reportName: 'informe',
    languageName: 'Español',
    columns: {
      severity: 'Gravedad',
      problem: 'Problema',
      advice: 'Qué hacer',
      file: 'Archivo',
      sheet: 'Hoja',
      cell: 'Celda',
      header: 'Encabezado',
      line: 'Línea en el JSON',
      pointer: 'Lugar en el JSON',
      value: 'Valor',
      field: 'Campo',
      code: 'Código',
    },
    search: 'Buscar en los problemas',
    noneFound: 'Ningún problema tiene esas palabras.',
  },
  coverage: coverageEs,
  overview: overviewEs(number, count),
  takeAway: takeAwayEs(number, count),
  sourceMaps: {
    title: 'Para desarrolladores',
    lead: 'En qué celda de sus hojas está cada valor, como JSON en la forma en que lo escribe Flatten Tool.',
    cells: 'Mapa de origen de las celdas',
    headers: 'Mapa de origen de los encabezados',
    preparing: 'Preparando el archivo…',
    failed: 'No se pudo crear el archivo. Por favor, elija de nuevo sus archivos.',
  },
  problems: {
    title: 'Problemas y notas',
    ofFile: 'Sobre el archivo nuevo',
    severity: { error: 'Error', warning: 'Por revisar', note: 'Nota' },
    summary: {
      error: (amount) => count(amount, 'error', 'errores'),
      warning: (amount) => `${number(amount)} por revisar`,
      note: (amount) => count(amount, 'nota', 'notas'),
    },
    headings: { error: 'Errores', warning: 'Por revisar', note: 'Notas' },
    meaning: {
      error: 'Aquí los datos no cumplen el estándar, o no se pudieron leer.',
      warning: 'Decida o revise, por favor. El archivo se puede usar tal como está.',
      note: 'Lo que hicimos por usted.',
    },
    places: (amount) => count(amount, 'lugar', 'lugares'),
    showMore: (amount) => `Mostrar ${number(amount)} más`,
    showAll: (amount) => `Mostrar los ${number(amount)}`,
    showFewer: 'Mostrar menos',
    showCell: (where) => `Ver ${where} en su hoja`,
    aroundCell: (where) => `Celdas alrededor de ${where}`,
    aroundLine: (where) => `Líneas alrededor de la ${where}`,
    noCells: 'Este lugar ya no se puede mostrar. Elija de nuevo el archivo.',
    previousPlace: 'Lugar anterior',
    nextPlace: 'Lugar siguiente',
    placeOf: (index, all) => `${index} de ${all}`,
    corrected: 'corregida',
  },
  place: {
    row: (row) => `fila ${number(row)}`,
    column: (letters) => `columna ${letters}`,
    line: (line, character) =>
      character === undefined ? `línea ${number(line)}` : `línea ${number(line)}, columna ${number(character)}`,
  },
  failed: {
    title: (name) => `No pudimos leer ${name}`,
    nothingChanged: 'Su archivo no ha cambiado.',
    more: 'También conviene saber',
  },
  status: {
    stillWorking: (step, share) => (share ? `${step}: ${share}` : step),
  },
});
