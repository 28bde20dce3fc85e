import type { OverviewMessages } from '../en/overview.ts';
import type { Words } from '../words.ts';

/** Lo que encabeza la revisión. */
export const overviewEs = (number: Words['number'], count: Words['count']): OverviewMessages => ({
  projects: 'Proyectos',
  publisher: 'Publica',
  license: 'Licencia',
  version: 'Versión indicada',
  published: 'Fecha de publicación',
  notStated: 'No se indica',
  amount: (problems, places) =>
    places === problems ? number(problems) : `${number(problems)}, en ${count(places, 'lugar', 'lugares')}`,
  dates: 'Fechas que abarca',
  dateRange: (first, last) => `${first} a ${last}`,
  updated: 'Última actualización',
  contents: {
    contractingProcesses: 'Procesos de contratación',
    parties: 'Partes',
    documents: 'Documentos',
    locations: 'Ubicaciones',
  },
  notChecked: 'No se revisó',
  neverChecked:
    'No se revisó lo que no podemos saber sin preguntar a otros: si las direcciones se abren y si los prefijos e identificadores están registrados.',
});
