/**
 * Keeps an instance of each class that does most of the work for as long as the program runs. What a JavaScript engine has learned of a
 * class, and the fast code that it made for it, it forgets when the last instance is collected: the next file would be read or written slowly
 * at first, and the code made anew, which takes about a fifth of the time of a conversion (docs/decisions/0035).
 *
 * @param make instances that do nothing; called the first time
 */
export function keeping(make: () => readonly unknown[]): () => void {
  let kept: readonly unknown[] | undefined;
  return () => void (kept ??= make());
}
