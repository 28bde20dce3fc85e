import { createContext } from 'react';
import type { Place, PlacesElsewhere } from '../../../core/model/problem.ts';

/** How to get further places of a problem that came with the first ones only. */
export type MorePlaces = (rest: PlacesElsewhere, from: number, count: number) => Promise<readonly Place[]>;

export const PlacesContext = createContext<MorePlaces | undefined>(undefined);

/** As many as somebody asks for at a time. */
export const morePlaces = 100;
