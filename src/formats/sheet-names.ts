const longest = 31;

// oxlint-disable-next-line no-control-regex
const forbidden = /[[\]:*?/\\\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * Names that Excel takes: at most 31 characters, none forbidden, no apostrophe at the ends, unique without regard to case.
 * Valid names stay as they are. A last guard: good names are made where the sheets are made.
 */
export function safeSheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const safe = name
      .replace(forbidden, '_')
      .slice(0, longest)
      .replace(/^'|'$|[\uD800-\uDBFF]$/g, '_');
    const base = safe.trim() === '' || /^history$/i.test(safe) ? `${safe.trim()}_` : safe;
    let unique = base;
    for (let count = 2; used.has(unique.toLowerCase()); count++) {
      const suffix = ` (${count})`;
      unique = base.slice(0, longest - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}
