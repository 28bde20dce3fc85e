/** `data/parties.csv` → `parties.csv`; both kinds of slash, as names inside a ZIP may have either. */
export function lastSegment(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** `data/parties.csv` → `parties`. A name that is nothing but an ending stays as it is. */
export function nameWithoutEnding(name: string): string {
  const last = lastSegment(name);
  const dot = last.lastIndexOf('.');
  return dot > 0 ? last.slice(0, dot) : last;
}

/** `data/Parties.CSV` → `csv`; empty where there is none. */
export function ending(name: string): string {
  const last = lastSegment(name);
  const dot = last.lastIndexOf('.');
  return dot > 0 ? last.slice(dot + 1).toLowerCase() : '';
}
