/**
 * What this copy of the app is. The scripts are the same on a web server, in the one file and in development; the build tells
 * the page around them what it is part of.
 */
export interface Edition {
  version: string;
  /** SHA-256 of what the app is built of. */
  checksum?: string;
  /** Address of the service worker. */
  serviceWorker?: string;
  /** The app as one file, to save from here. */
  copy?: { address: string; name: string; bytes: number; checksum: string };
  /** The security policy that this page carries, as it stands there. */
  policy?: string;
}

export function readEdition(page: Document, version: string): Edition {
  const content = (selector: string) => page.querySelector<HTMLMetaElement>(selector)?.content;
  const told = content('meta[name="edition"]');
  const policy = content('meta[http-equiv="Content-Security-Policy"]');
  return { version, ...(told !== undefined && (JSON.parse(told) as object)), ...(policy !== undefined && { policy }) };
}
