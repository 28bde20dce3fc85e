/**
 * The oldest browsers that the app is built for; `docs/browsers.md` says why, and what was tested. The last Chrome and Edge, and the last
 * Firefox, for Windows 7 and 8 are among them.
 */
export const oldestBrowsers = { chrome: '109', edge: '109', firefox: '115', safari: '16.4' } as const;

/** As the build wants it. */
export const buildTargets: string[] = Object.entries({ ...oldestBrowsers, ios: oldestBrowsers.safari }).map(
  ([name, version]) => name + version,
);
