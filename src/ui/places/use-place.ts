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

/** Puts the address of what somebody has changed at this place in the address bar; the way back leads out of the place. */
export function replacePlace(place: Place): void {
  history.replaceState(history.state, '', addressOf(place));
  // The browser says so of links only.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Goes there, as a link would. */
export function goTo(place: Place): void {
  location.hash = addressOf(place);
}
