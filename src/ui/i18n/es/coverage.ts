import type { CoverageMessages } from '../en/coverage.ts';

/** Qué campos tienen datos, y con qué frecuencia. */
export const coverageEs: CoverageMessages = {
  title: 'Qué campos tienen datos',
  lead: 'De los lugares donde podría estar un campo, en cuántos tiene un valor. «0 de 0»: lo que contendría el campo no está en los datos.',
  secondFigure:
    'La primera cifra es la que da la herramienta de revisión de datos de OC4IDS: 0 y «false» cuentan como sin datos. Pero «0 empleos» o «no está en un área protegida» puede ser justo lo que usted quiere decir; por eso la segunda cifra los cuenta como datos.',
  field: 'Campo',
  filled: 'Con datos',
  present: 'Con 0 y «false»',
  share: (filled, possible) => `${filled} de ${possible}`,
  search: 'Buscar en los campos',
  filter: 'Mostrar',
  filters: {
    all: 'Todos los campos',
    filled: 'Con datos en todas partes',
    partly: 'Con datos en una parte',
    empty: 'Sin ningún dato',
  },
  order: 'Orden',
  orders: {
    standard: 'Como en el estándar',
    most: 'Primero los que tienen más datos',
    least: 'Primero los que tienen menos datos',
  },
  found: (found, all) => (found === all ? `Campos: ${all}` : `Campos: ${found} de ${all}`),
  noneFound: 'Ningún campo es así. Pruebe con otras palabras o muestre todos los campos.',
  openAll: 'Abrir todos',
  closeAll: 'Cerrar todos',
};
