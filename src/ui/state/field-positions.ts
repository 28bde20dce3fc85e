/** Positions in a field path (`parties/1/name`), counted from 0, by the path of their array without positions (`parties`). */
export function positionsIn(path: string): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const keys: string[] = [];
  for (const key of path.split('/')) {
    if (/^\d+$/.test(key)) positions.set(keys.join('/'), Number(key));
    else keys.push(key);
  }
  return positions;
}

/** The path with another position in one of its arrays, or none. */
export function withPosition(path: string, array: string, position: number | undefined): string {
  const positions = new Map(positionsIn(path));
  if (position === undefined) positions.delete(array);
  else positions.set(array, position);
  const keys: string[] = [];
  const result: string[] = [];
  for (const key of path.split('/')) {
    if (/^\d+$/.test(key)) continue;
    keys.push(key);
    result.push(key);
    const at = positions.get(keys.join('/'));
    if (at !== undefined) result.push(String(at));
  }
  return result.join('/');
}
