import type { TakeAwayMessages } from '../en/take-away.ts';
import type { Words } from '../words.ts';

/** La revisión en archivos para llevar. */
export const takeAwayEs = (number: Words['number'], count: Words['count']): TakeAwayMessages => ({
  title: 'Llévese la revisión',
  marked: 'Su hoja de cálculo con los problemas marcados',
  markedHint: {
    own: 'Su propio archivo, con colores, notas y una lista de los problemas con enlaces a sus celdas. Todo lo demás queda como está.',
    copy: 'Los archivos de este tipo no se pueden marcar directamente. Recibirá un libro XLSX nuevo con todas sus celdas, marcado, pero sin los formatos, fórmulas ni gráficos de su archivo.',
  },
  onlyCopy:
    'Este libro está construido de una manera que preferimos no modificar. Hicimos uno nuevo con todas sus celdas, marcado, pero sin sus formatos, fórmulas ni gráficos.',
  saveCopy: 'Guardar la copia',
  notesLeftOut: (amount) =>
    `Para que el archivo siga siendo ágil, tienen nota ${number(5000)} celdas como máximo. ${count(amount, 'celda más tiene', 'celdas más tienen')} color y están en la lista, pero sin nota.`,
  report: 'Informe para imprimir (HTML)',
  reportHint: 'En español y en inglés, en un solo archivo que puede imprimir, enviar o guardar.',
  withValues: 'Con valores de los datos en el informe',
  files: { csv: 'Problemas en CSV', json: 'Problemas en JSON' },
  filesHint: {
    csv: 'Una fila por cada lugar, para Excel o LibreOffice.',
    json: 'Para programas: los códigos son los mismos en todos los idiomas.',
  },
  preparing: 'Preparando el archivo…',
  noFile: 'No se pudo crear el archivo. Por favor, elija de nuevo sus archivos.',
  reportFacts: {
    standard: 'Se revisó según',
    line: 'línea',
    morePlaces: 'lugares más; todos están en la lista en CSV',
    of: 'de',
  },
  holds: {
    values: 'Este informe contiene valores de los datos.',
    none: 'Este informe no contiene valores de los datos: solo nombres de archivos, hojas, encabezados y campos, y dónde están.',
  },
  noProblems: 'No encontramos problemas.',
});
