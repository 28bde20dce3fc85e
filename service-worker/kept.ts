/** Names of what is kept. Other apps may share the host, and other copies of this one in other folders, so each has its own. */
export function nameOf(scope: string, build: string): string {
  return `oc4ids-converter ${scope} ${build}`;
}

/** Of all that the host keeps (oldest first), what is ours and needed no more. The version before stays: pages may be open from it. */
export function cachesToDrop(scope: string, current: string, names: readonly string[]): string[] {
  const older = names.filter((name) => name.startsWith(nameOf(scope, '')) && name !== current);
  return older.slice(0, -1);
}

/** The path below the scope, without query; `undefined` elsewhere. The page has two addresses. */
export function pathWithin(scope: string, url: string): string | undefined {
  const [address = ''] = url.split(/[?#]/);
  if (!address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length);
  return path === 'index.html' ? '' : path;
}
