/**
 * What the page may do, enforced by the browser. Nothing may be sent anywhere: `connect-src 'none'` and `form-action 'none'`.
 * Each edition of the app names exactly what it is made of.
 */
type Directives = Readonly<Record<string, string>>;

const nothing: Directives = {
  'default-src': "'none'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * Of the app on a web server. The worker that holds people's data is started from a blob, because only then it inherits this
 * policy; `'self'` is there for the service worker, which never sees them.
 */
export const hostedPolicy = join({
  ...nothing,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'manifest-src': "'self'",
  'worker-src': "'self' blob:",
});

/** Of the one file: its own script and its own style, known by their hashes (`sha256-…`), and no other. */
export function singlePolicy(scriptHash: string, styleHash: string): string {
  return join({
    ...nothing,
    'script-src': `'${scriptHash}'`,
    'style-src': `'${styleHash}'`,
    'img-src': 'data:',
    'worker-src': 'blob:',
  });
}

/**
 * Headers for hosts that can send them. The service worker is no part of the page and has the policy of its own response: it
 * may fetch the files of the app, and nothing else.
 */
export function recommendedHeaders(path: string): Record<string, string> {
  const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  if (path.endsWith('service-worker.js'))
    return { ...always, 'content-security-policy': "default-src 'none'; connect-src 'self'" };
  if (path === '' || path.endsWith('/') || path.endsWith('/index.html'))
    return { ...always, 'content-security-policy': `${hostedPolicy}; frame-ancestors 'none'` };
  return always;
}

function join(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
