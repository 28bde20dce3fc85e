import type { Words } from '../words.ts';
import type { upgradeEn } from '../en/upgrade.ts';

export const upgradeEs = ({ count, quote }: Pick<Words, 'count' | 'quote'>): ReturnType<typeof upgradeEn> => ({
  offer: (fields, version) =>
    `Estos datos tienen ${count(fields, 'campo', 'campos')} en un lugar que OC4IDS ${version} ya no conoce.`,
  doIt: (version) => `Pasar a la versión ${version}`,
  done: (version) => `Los datos pasaron a OC4IDS ${version}. El archivo para descargar también se hace con ellos.`,
  moved: (moved, from, to) => `${quote(from)} ahora es ${quote(to)}, en ${count(moved, 'proyecto', 'proyectos')}.`,
  added: (values) =>
    `${count(values, 'grupo nuevo necesitaba', 'grupos nuevos necesitaban')} un identificador; cada uno recibió el 1, por ser el único de su proyecto.`,
  left: (left, from) =>
    `${quote(from)} quedó como estaba en ${count(left, 'proyecto', 'proyectos')}, porque ya hay algo en su nuevo lugar.`,
  undo: 'Deshacer',
  undone: 'Los datos están de nuevo como se leyeron.',
});
