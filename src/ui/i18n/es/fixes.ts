import type { FixMessages } from '../en/fixes.ts';
import type { Words } from '../words.ts';

/** Lo que se puede hacer con un problema, lo que se hizo y las celdas corregidas. */
export const fixesEs = ({
  number,
  count,
  day,
  quote,
}: Pick<Words, 'number' | 'count' | 'day' | 'quote'>): FixMessages => {
  const cells = (amount: number) => count(amount, 'celda', 'celdas');
  return {
    offers: 'Lo que podemos hacer por usted',
    offer: {
      use: (amount, value) =>
        amount === 1 ? `Usar ${quote(value)}` : `Usar ${quote(value)} en las ${number(amount)} celdas`,
      keep: (amount, value) =>
        amount === 1 ? `Usar ${quote(value)} en las dos` : `Usar el primer valor en las ${number(amount)} celdas`,
      replace: (amount, value) =>
        amount === 1 ? `Usar ${quote(value)} en las dos` : `Usar el segundo valor en las ${number(amount)} celdas`,
      date: (amount, value) =>
        amount === 1 ? `Leer como ${day(value)}` : `Leer las ${number(amount)} celdas como fechas`,
      number: (amount, value) =>
        amount === 1 ? `Leer como el número ${value}` : `Leer las ${number(amount)} celdas como números`,
      boolean: (amount, value) =>
        amount === 1 ? `Leer como ${value === 'true' ? 'sí' : 'no'}` : `Leer las ${number(amount)} celdas como sí o no`,
      address: (amount, value) =>
        amount === 1 ? `Usar ${quote(value)}` : `Completar las ${number(amount)} direcciones`,
      accents: (amount, value) =>
        amount === 1 ? `Usar ${quote(value)}` : `Reparar las letras en las ${number(amount)} celdas`,
      control: (amount) =>
        amount === 1
          ? 'Quitar los caracteres ocultos'
          : `Quitar los caracteres ocultos en las ${number(amount)} celdas`,
      trim: (amount) =>
        amount === 1
          ? 'Quitar los espacios sobrantes'
          : `Quitar los espacios sobrantes en las ${number(amount)} celdas`,
      empty: (amount) => (amount === 1 ? 'Quitar este texto' : `Quitar estos textos de las ${number(amount)} celdas`),
      swap: (amount) =>
        amount === 1
          ? 'Intercambiar longitud y latitud'
          : `Intercambiar longitud y latitud en las ${number(amount)} celdas`,
      field: (_amount, name) => `Leer esta columna como ${name}`,
      'leave-out-totals': (amount) =>
        amount === 1 ? 'Omitir esta fila' : `Omitir las ${number(amount)} filas de totales`,
      'leave-out-rows': (amount) => (amount === 1 ? 'Omitir esta fila' : `Omitir las ${number(amount)} filas`),
      'leave-out-columns': (amount) => (amount === 1 ? 'Omitir esta columna' : `Omitir las ${number(amount)} columnas`),
      'leave-out-sheet': (_amount) => 'Omitir esta hoja',
      'fill-merged': (amount) =>
        amount === 1 ? 'Completar esta celda con el valor' : `Completar las ${number(amount)} celdas con el valor`,
    },
    here: (label) => `${label}, solo aquí`,
    done: {
      use: (amount, value) => `${count(amount, 'celda dice', 'celdas dicen')} ahora ${quote(value)}.`,
      cells: (amount) => `${count(amount, 'celda quedó corregida', 'celdas quedaron corregidas')}.`,
      field: (_amount, name) => `La columna se lee ahora como ${name}.`,
      rows: (amount) => `${count(amount, 'fila queda omitida', 'filas quedan omitidas')}.`,
      columns: (amount) => `${count(amount, 'columna queda omitida', 'columnas quedan omitidas')}.`,
      sheet: 'La hoja queda omitida.',
      merged: 'Las celdas combinadas quedaron completas.',
    },
    edited: (where, text) => (text === '' ? `${where} quedó vacía.` : `${where} dice ahora ${quote(text)}.`),
    goOn: 'Siguiente: seguir con la lista de problemas',
    undo: 'Deshacer',
    redo: 'Rehacer',
    undone: 'Deshecho: está otra vez como antes.',
    working: 'Un momento: estamos leyendo y revisando otra vez…',
    preview: 'Vista previa',
    hidePreview: 'Ocultar la vista previa',
    previewOf: (amount) => `Lo que cambiaría en ${cells(amount)}`,
    more: (amount) => `y ${number(amount)} más`,
    nothing: 'Aquí ya no cambiaría nada.',
    cell: 'Celda',
    before: 'Antes',
    after: 'Después',
    empty: 'vacía',
    edit: 'Editar esta celda',
    editLabel: (where) => `Texto de ${where}`,
    save: 'Guardar',
    cancel: 'Cancelar',
    editHint: 'Enter guarda; Esc la deja como está.',
    corrections: {
      title: 'Celdas corregidas',
      amount: (amount) => `Usted corrigió ${cells(amount)}.`,
      inJson:
        'Las correcciones ya están en el archivo que puede descargar arriba. Su propia hoja de cálculo queda como está hasta que descargue la corregida.',
      structure:
        'Lo que decidió sobre columnas, filas y hojas cambia cómo se leen, pero no cambia nada en la hoja de cálculo.',
      download: 'Descargar la hoja de cálculo corregida',
      preparing: 'Preparando el archivo…',
      failed: 'No se pudo crear el archivo. Por favor, elija de nuevo sus archivos.',
      saved: (amount) => `En él solo ${count(amount, 'celda es distinta', 'celdas son distintas')}.`,
      listed: 'La última hoja muestra la lista.',
      formulas: 'Tiene fórmulas: ábralo en Excel o LibreOffice y guárdelo para que se calculen de nuevo.',
      utf8: 'Su codificación es ahora UTF-8, porque la que tenía no incluye algunas de las letras.',
      copy: 'Este es un libro nuevo con las celdas que leímos, corregidas, pero sin los formatos, fórmulas ni gráficos de su archivo.',
      saveCopy: 'Guardar la copia',
      fileName: 'corregido',
      sheetName: 'Correcciones',
      columns: {
        file: 'Archivo',
        sheet: 'Hoja',
        cell: 'Celda',
        header: 'Encabezado',
        before: 'Antes',
        after: 'Después',
      },
      list: 'Cada celda corregida, antes y después',
      show: (amount) => `Ver ${count(amount, 'corrección', 'correcciones')}`,
      showMore: (amount) => `Ver ${number(amount)} más`,
      takeBack: 'Revertir',
      takeBackAt: (where) => `Revertir la corrección de ${where}`,
      takenBack: (where) => `${where} está otra vez como en su archivo.`,
      link: 'Ver todas',
    },
  };
};
