import { useEffect, useState } from 'react';

/** Fetches what the page needs only when there is something to correct. */
export async function loadFixes() {
  const [{ Corrections }, { FixOffers }, { FixStatus }, { PlaceFixes }] = await Promise.all([
    import('../Corrections/Corrections.tsx'),
    import('./FixOffers.tsx'),
    import('./FixStatus.tsx'),
    import('./PlaceFixes.tsx'),
  ]);
  const parts = { Corrections, FixOffers, FixStatus, PlaceFixes };
  loaded = parts;
  return parts;
}

export type FixParts = Awaited<ReturnType<typeof loadFixes>>;

let loaded: FixParts | undefined;

/** What was fetched, at once where it is there. Without a network, and not fetched yet, nothing is offered, and all else goes on. */
export function useFixParts(isWanted: boolean): FixParts | undefined {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (isWanted && !parts) loadFixes().then(setParts, () => undefined);
  }, [isWanted, parts]);
  return isWanted ? parts : undefined;
}
