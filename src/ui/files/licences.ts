/** A package that the app contains, and under which licence. */
export interface Licence {
  name: string;
  version: string;
  /** As lists of licences name it (`MIT`). */
  licence: string;
  text: string;
}

/** The build makes the list from the packages themselves. It is long, and few ask for it. */
export async function loadLicences(): Promise<readonly Licence[]> {
  const { licences } = await import('virtual:licences');
  return licences;
}
