import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTargets, oldestBrowsers } from '../../scripts/build/browsers.ts';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { standardLanguages } from '../../src/ui/i18n/language.ts';

const root = resolve(import.meta.dirname, '../..');
const { chrome, firefox, safari } = oldestBrowsers;

/** What the compiler lets pass, and the oldest of our browsers do not have. The build changes the form of what is written, and adds nothing. */
const tooNew = [
  /\.(toSorted|toReversed|toSpliced)\(/,
  /\.with\(\d/,
  /\b(Object|Map)\.groupBy\(/,
  /\bPromise\.(withResolvers|try)\(/,
  /\bArray\.fromAsync\(/,
  /\b(AbortSignal\.any|URL\.canParse|URL\.parse|Iterator\.from)\(/,
  /\.(isWellFormed|toWellFormed|checkVisibility|showPopover|transferToFixedLength)\(/,
  /\.(values|keys|entries)\(\)\s*\.(map|filter|some|every|find|toArray|reduce|take|drop|flatMap)\(/,
];

describe('the oldest browsers', () => {
  it('are those that the app is built for', () => {
    expect(buildTargets).toEqual(['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4']);
  });

  it.each(['docs/browsers.md', 'docs/hosting.md'])('are named in %s', (path) => {
    const text = readFileSync(resolve(root, path), 'utf8');
    for (const version of [`Chrome and Edge from ${chrome}`, `Firefox from ${firefox}`, `Safari from ${safari}`])
      expect(text).toContain(version);
  });

  it.each(standardLanguages)('are named on the page in %s', (language) => {
    const text = createI18n(language).messages.privacy.build.browsersText;
    expect(text.match(/\d[\d.]*\d/g)).toEqual(['156', chrome, firefox, safari]);
  });

  it('have what our own code uses', () => {
    for (const room of ['src', 'workers', 'service-worker']) {
      const names = readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' });
      for (const name of names.filter((each) => /\.tsx?$/.test(each))) {
        const code = readFileSync(join(root, room, name), 'utf8');
        for (const pattern of tooNew) expect(pattern.test(code), `${room}/${name}: ${pattern}`).toBe(false);
      }
    }
  });
});
