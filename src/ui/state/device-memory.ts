/** What many browsers say of every computer that has this or more. */
const mostTold = 8_000_000_000;

/** What a page can have in most browsers, however much there is. */
const ofPage = 4_000_000_000;

/** Why the memory may not suffice for what needs so much of it; nothing where it should. All in bytes. */
export type ScarceMemory = { of: 'computer' | 'page'; bytes: number };

/** By what the browser tells of the computer, if anything. */
export function scarceMemory(needed: number): ScarceMemory | undefined {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  const bytes = (deviceMemory ?? Infinity) * 1_000_000_000;
  // The system, the browser and other programs need about half of it.
  if (bytes < mostTold && needed > bytes / 2) return { of: 'computer', bytes };
  return needed > ofPage ? { of: 'page', bytes: ofPage } : undefined;
}
