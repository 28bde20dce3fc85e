import type { Problem } from '../../core/model/problem.ts';

/** How many places a problem has, whether or not they are all with it. */
export function placesIn({ places, rest }: Pick<Problem, 'places' | 'rest'>): number {
  return rest?.amount ?? places.length;
}
