import type { Messages } from '../en/messages.ts';

/** A draft of titles, as other places speak of it, and the workbench while it is fetched. */
export const titlesEs: Messages['titles'] = {
  draftOf: (language) => `${language} (su borrador)`,
  used: (language) => `con su borrador de títulos (${language})`,
  loading: 'Abriendo los títulos',
  notLoaded: 'No se pudieron obtener los títulos. Revise la conexión con el lugar desde el que abrió esta página.',
  tryAgain: 'Intentar de nuevo',
};
