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
  notChecked: 'No se revisó',
});
