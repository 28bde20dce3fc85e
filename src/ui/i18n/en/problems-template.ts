import type { SentencesOf } from '../sentence.ts';

/** Rows of a template that are there to explain. */
export const templateProblemsEn: SentencesOf<'template'> = {
  'template.example': (_, { plural }, places) => ({
    title: `${plural(places.length, 'The example row of the template was', 'The example rows of the template were')} left out.`,
    advice: 'Nothing to do: only what you write yourself is data.',
  }),
  'template.example_used': ({ left }, { count, plural }) => ({
    title: `You wrote over the example row of the template, and what you wrote was read${left > 0 ? `; ${count(left, 'cell of it still begins', 'cells of it still begin')} with # and ${plural(left, 'was', 'were')} left out` : ''}.`,
    advice: 'To be safe, move it below the example: other programs skip that row.',
  }),
};
