import type { Edition } from '../../src/ui/state/edition.ts';
import { integrity } from './files.ts';
import { singlePolicy } from './policy.ts';

/** What the page is told about itself; `src/ui/state/edition.ts` reads it. */
export function withEdition(html: string, edition: Omit<Edition, 'version' | 'policy'>): string {
  return replaceOnce(
    html,
    '</title>',
    () => `</title>\n    <meta name="edition" content="${escapeHtml(JSON.stringify(edition))}" />`,
  );
}

export interface PageParts {
  html: string;
  script: string;
  style: string;
}

/**
 * A page with its one script and its one style taken out, so that they can be put in. Whatever else it loads (icons, manifest)
 * is left out: it would not be there beside a page that was saved.
 */
export function takeApart(html: string, read: (address: string) => string): PageParts {
  const script = only(html, /[ \t]*<script type="module"[^>]* src="([^"]+)"><\/script>\n?/g);
  const style = only(html, /[ \t]*<link rel="stylesheet"[^>]* href="([^"]+)">\n?/g);
  const rest = html
    .replace(script[0], '')
    .replace(style[0], '')
    .replace(/[ \t]*<link [^>]*>\n/g, '');
  return { html: rest, script: asInlineScript(read(script[1]!)), style: read(style[1]!) };
}

/** The whole app as one page, with a policy that knows its script and its style by their hashes. */
export function putTogether({ html, script, style }: PageParts, icon: string): string {
  const policy = singlePolicy(integrity(script), integrity(style));
  const address = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const withPolicy = replaceOnce(
    html,
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
    (_, start: string) => start + escapeHtml(policy),
  );
  return replaceOnce(
    withPolicy,
    '</head>',
    () =>
      `  <link rel="icon" href="${address}" />\n    <style>${style}</style>\n    <script type="module">${script}</script>\n  </head>`,
  );
}

/** In strings and regular expressions of a script, a backslash before `/` and `!` changes nothing; in a page it keeps the element open. */
function asInlineScript(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function only(html: string, pattern: RegExp): RegExpMatchArray {
  const [found, ...more] = html.matchAll(pattern);
  if (!found || more.length > 0) throw new Error(`The page should have one ${pattern.source}`);
  return found;
}

function replaceOnce(html: string, what: string | RegExp, by: (...groups: string[]) => string): string {
  const replaced = html.replace(what, by);
  if (replaced === html) throw new Error(`The page has no ${String(what)}`);
  return replaced;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
