/** Names of months in English and Spanish, without accents. Any beginning of three letters or more names the month, too. */
const names: readonly (readonly string[])[] = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

const months = new Map<string, number>();
for (const [index, all] of names.entries()) {
  for (const name of all)
    for (let length = 3; length <= name.length; length++) months.set(name.slice(0, length), index + 1);
}

/** The month (1 to 12) that a name in lower case, without accents and final point, stands for. */
export function monthOf(name: string): number | undefined {
  return months.get(name);
}
