import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
const darkAt = css.indexOf('prefers-color-scheme: dark');
const light = tokens(css.slice(0, darkAt));
const schemes = { light, dark: { ...light, ...tokens(css.slice(darkAt)) } };

const papers = ['paper', 'paper-soft'];
const inks = ['ink', 'ink-quiet', 'accent', 'accent-strong', 'error', 'warning', 'note', 'good'];
const textPairs: [string, string][] = [
  ...papers.flatMap((paper) => inks.map((ink): [string, string] => [ink, paper])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
];
const signPairs: [string, string][] = papers.flatMap((paper) =>
  ['line-strong', 'accent', 'error', 'warning', 'note', 'good'].map((sign): [string, string] => [sign, paper]),
);

describe.each(Object.entries(schemes))('contrast in the %s scheme', (_, scheme) => {
  test.each(textPairs)('text %s on %s', (ink, paper) => {
    expect(contrast(scheme[ink], scheme[paper])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(signPairs)('signs and borders %s on %s', (sign, paper) => {
    expect(contrast(scheme[sign], scheme[paper])).toBeGreaterThanOrEqual(3);
  });
});

function tokens(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('A colour is missing from tokens.css');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
