import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrity } from '../../scripts/build/files.ts';
import { collect } from '../../scripts/build/licences.ts';
import { putTogether, takeApart, withEdition } from '../../scripts/build/page.ts';
import { hostedPolicy, recommendedHeaders } from '../../scripts/build/policy.ts';
import { cachesToDrop, nameOf, pathWithin } from '../../service-worker/kept.ts';
import { readEdition } from '../../src/ui/state/edition.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

describe('the one file', () => {
  const html = `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">
    <link rel="icon" href="./icon.svg" />
    <title>Page</title>
    <script type="module" crossorigin src="./a.js"></script>
    <link rel="stylesheet" crossorigin href="./a.css">
  </head>
</html>`;
  const files: Record<string, string> = {
    './a.js': 'const text = "</script><!-- $& $1";',
    './a.css': 'p{margin:0}',
  };
  const single = putTogether(
    takeApart(html, (address) => files[address]!),
    '<svg/>',
  );

  it('has its script and its style inside, and loads nothing', () => {
    expect(single).toContain('<script type="module">const text = "<\\/script><\\!-- $& $1";</script>');
    expect(single).toContain('<style>p{margin:0}</style>');
    expect(single).not.toMatch(/(src|href)="\.\//);
  });

  it('allows no script and no style but these, by their hashes', () => {
    const [, script] = /<script type="module">(.*)<\/script>/.exec(single)!;
    expect(single).toContain(`script-src '${integrity(script!)}'`);
    expect(single).toContain(`style-src '${integrity('p{margin:0}')}'`);
    expect(single).not.toContain('unsafe');
  });

  it('is not made of a page that is not as expected', () => {
    expect(() => takeApart(html.replace('type="module"', ''), () => '')).toThrow();
    expect(() => putTogether({ html: '<head></head>', script: '', style: '' }, '')).toThrow();
  });

  it('knows what the build told it', () => {
    const copy = { address: './x.html', name: 'x".html', bytes: 1, checksum: '<&' };
    const page = withEdition(single, { checksum: 'abc', copy });
    const content = (name: string) =>
      new RegExp(`<meta [^>]*${name}[^>]* content="([^"]*)"`)
        .exec(page)![1]!
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
    const document = {
      querySelector: (selector: string) => ({
        content: content(selector.includes('edition') ? 'edition' : 'http-equiv'),
      }),
    } as unknown as Document;
    expect(readEdition(document, '1.2.3')).toMatchObject({ version: '1.2.3', checksum: 'abc', copy });
    expect(readEdition(document, '1.2.3').policy).toContain("connect-src 'none'");
  });
});

describe('what the service worker keeps', () => {
  const scope = 'https://host/app/';

  it('is known by its path below the scope, whatever the query', () => {
    expect(pathWithin(scope, 'https://host/app/')).toBe('');
    expect(pathWithin(scope, 'https://host/app/index.html?lang=es#x')).toBe('');
    expect(pathWithin(scope, 'https://host/app/assets/a.js?x')).toBe('assets/a.js');
    expect(pathWithin(scope, 'https://host/application/')).toBeUndefined();
    expect(pathWithin(scope, 'https://elsewhere/app/')).toBeUndefined();
  });

  it('is dropped but for this version and the one before it, and never what is not ours', () => {
    const names = ['1', '2', '3', '4'].map((build) => nameOf(scope, build));
    const others = ['somebody-else', nameOf('https://host/app/beta/', '1'), nameOf('https://host/', '1')];
    expect(cachesToDrop(scope, names[3]!, [...others, ...names])).toEqual(names.slice(0, 2));
    expect(cachesToDrop(scope, names[0]!, names.slice(0, 1))).toEqual([]);
  });
});

describe('licences', () => {
  it('are listed for all that we depend on at run time, each with its text', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const listed = collect();
    const names = new Set(listed.map(({ name }) => name));
    for (const name of Object.keys(dependencies)) expect([...names]).toContain(name === 'xlsx' ? '@e965/xlsx' : name);
    for (const { text } of listed) expect(text).toMatch(/licen[cs]e|permission/i);
  });
});

describe('the documents for hosts', () => {
  it('name the headers that are tested', () => {
    const hosting = read('docs/hosting.md');
    for (const path of ['/', '/service-worker.js', '/assets/a.js'])
      for (const value of Object.values(recommendedHeaders(path))) expect(hosting).toContain(value);
  });

  it('explain every directive of the policy', () => {
    const security = read('SECURITY.md');
    for (const directive of hostedPolicy.split('; ')) expect(security).toContain(directive);
  });
});
