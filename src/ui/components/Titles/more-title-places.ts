import type { Client } from '../../../client/index.ts';
import { quietCall } from '../../state/quiet-call.ts';
import type { MorePlaces } from '../ProblemList/places-context.ts';

/** @param again does once more what told the problems: another worker may have taken the place of the one that did */
export function moreTitlePlaces(client: Client, again: () => Promise<unknown>): MorePlaces {
  return async (...asked) => {
    const places = await client.moreTitlePlaces(...asked, quietCall());
    if (places.length > 0) return places;
    await again();
    return client.moreTitlePlaces(...asked, quietCall());
  };
}
