import type { browseEn } from '../en/browse.ts';
import type { Words } from '../words.ts';

export const browseEs = ({ number, count }: Pick<Words, 'number' | 'count'>): ReturnType<typeof browseEn> => ({
  none: 'No encontramos problemas.',
  noneLead: 'Comparamos cada valor con el esquema y las listas de códigos, y buscamos los descuidos más frecuentes.',
  meaning: {
    error: 'Aquí los datos no cumplen el estándar o no se pudieron leer.',
    warning: 'Decida o revise, por favor. Los datos se pueden publicar tal como están.',
    note: 'Lo que hicimos por usted y lo que preguntaría quien lee con cuidado. Bien puede estar correcto así.',
  },
  counting: 'Contando los problemas…',
  filters: 'Qué problemas mostrar',
  severity: 'Gravedad',
  sheet: 'Hoja',
  project: 'Proyecto',
  projectHint: (projects) =>
    projects === 1
      ? '1 proyecto tiene problemas. Escriba parte de su identificador o título.'
      : `${number(projects)} proyectos tienen problemas. Escriba parte de un identificador o título.`,
  all: 'Todas',
  option: (name, problems) => `${name} (${number(problems)})`,
  problems: (amount) => count(amount, 'problema', 'problemas'),
  shown: (shown, all) =>
    shown === all
      ? `Se ${all === 1 ? 'muestra el' : 'muestran los'} ${count(all, 'problema', 'problemas')}.`
      : `Se ${shown === 1 ? 'muestra' : 'muestran'} ${number(shown)} de ${count(all, 'problema', 'problemas')}.`,
  clear: 'Quitar los filtros',
  steps: 'Recorrer los problemas',
  previous: 'Anterior',
  next: 'Siguiente',
  position: (index, all) => `${number(index)} de ${number(all)}`,
  keys: 'Teclas: Alt + ↓ para el problema siguiente, Alt + ↑ para el anterior.',
  skip: 'Saltar la lista',
  loading: 'Trayendo el problema…',
  why: {
    title: 'Por qué importa',
    loading: 'Trayendo la explicación…',
    wrong: 'Así no',
    right: 'Así sí',
    empty: 'vacía',
    page: 'Lo que dice el estándar',
    leaves: 'abre standard.open-contracting.org, necesita internet',
  },
});
