import type { TemplateWords } from '../../../client/index.ts';

/** Lo que dice una plantilla. */
export const templateWordsEs: TemplateWords = {
  readMe: 'Léame',
  lists: 'Listas',
  fileName: 'plantilla',
  required: 'Obligatorio',
  requiredWithin: 'Obligatorio si llena su grupo',
  yesOrNo: 'Sí o no',
  yes: 'Sí',
  no: 'No',
  types: {
    text: 'Texto',
    number: 'Número',
    integer: 'Número entero',
    date: 'Fecha',
    boolean: 'Sí o no',
    address: 'Dirección web',
    email: 'Correo electrónico',
  },
  values: {
    oneOf: 'Uno de la lista',
    oneOfOrOwn: 'Uno de la lista, o un código propio',
    several: 'Varios van en una sola celda, separados por punto y coma.',
    date: 'Año, mes, día: 2025-03-14',
    idOn: 'Un identificador de la hoja',
  },
  leadsTo: 'A qué fila pertenece esta, por su identificador en la hoja',
  packageLead:
    'Sobre el archivo en su conjunto: quién lo publica, cuándo y con qué licencia. Escriba en la segunda columna.',
  readMeTitle: 'Cómo llenar esta plantilla',
  readMeText: [
    'Cada fila de la hoja de proyectos es un proyecto. Aquello de lo que un proyecto puede tener muchos, como los documentos, está en hojas propias: una fila por cada uno.',
    'Escriba debajo de la fila llamada Ejemplo. Las filas de arriba explican las columnas; no son datos, y tampoco lo es lo que empieza con # en el ejemplo. No las elimine, por favor. Puede ocultar lo que no necesite.',
    'Llene lo que está marcado como obligatorio, en rojo. Deje vacía la celda cuyo valor no conoce, y la hoja en la que no tiene nada que escribir.',
    'En las demás hojas, elija en las primeras columnas el proyecto al que pertenece la fila, y a qué más pertenece. Esas listas muestran los identificadores que usted ya escribió en las hojas anteriores.',
    'Donde una celda tiene una lista, elija de ella. Varios valores van en una sola celda, separados por punto y coma.',
    'Escriba las fechas así: 2025-03-14; y los montos como números, sin la moneda, que tiene su propia columna.',
    'Llene una vez la hoja Meta: dice quién publica el archivo.',
    'Después suelte el archivo en el Convertidor OC4IDS, tal como está.',
  ],
  sheetsTitle: 'Qué hay en cada hoja',
  messages: {
    strict: { title: 'No está en la lista', text: 'Elija uno de la lista, por favor. Aquí no cabe otro valor.' },
    open: {
      title: 'No está en la lista',
      text: 'Consérvelo si son varios valores separados por punto y coma, o si la lista es abierta y ninguno de sus valores sirve.',
    },
    parent: {
      title: 'Todavía no existe',
      text: 'Ninguna fila de la hoja anterior tiene este identificador. Consérvelo si va a agregar esa fila.',
    },
  },
};
