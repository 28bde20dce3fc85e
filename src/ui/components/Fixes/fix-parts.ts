/** Fetches what the page needs only when there is something to correct. */
export async function loadFixes() {
  const [{ Corrections }, { FixOffers }, { FixStatus }, { PlaceFixes }] = await Promise.all([
    import('../Corrections/Corrections.tsx'),
    import('./FixOffers.tsx'),
    import('./FixStatus.tsx'),
    import('./PlaceFixes.tsx'),
  ]);
  return { Corrections, FixOffers, FixStatus, PlaceFixes };
}

export type FixParts = Awaited<ReturnType<typeof loadFixes>>;
