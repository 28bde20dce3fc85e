import { useEffect, useState } from 'react';
import { addressOf, type Place, placeOf } from './place.ts';

/** The place that the address names. An address that names none leaves the page where it is. */
export function usePlace(): Place {
  const [place, setPlace] = useState<Place>(() => placeOf(location.hash) ?? { kind: 'convert' });
  useEffect(() => {
    const follow = () => setPlace((before) => placeOf(location.hash) ?? before);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

/** Goes there, as a link would. */
export function goTo(place: Place): void {
  location.hash = addressOf(place);
}
