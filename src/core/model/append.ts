/** Puts more at the end of a list, one by one: there may be more than a call can have arguments. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}
