import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
  .map((file) => `src/ui/${file}`);

/** Declarations of a file, without what is in comments. */
function declarations(file: string): { property: string; value: string }[] {
  const css = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/(?<=[{;\s])([a-z-]+):\s([^;{}]+);/g)].map(([, property = '', value = '']) => ({
    property,
    value,
  }));
}

/** What is written where a token has its place. */
const strays: readonly { kind: string; isStray(property: string, value: string): boolean }[] = [
  { kind: 'colour', isStray: (_, value) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|lab|lch|oklab|oklch)a?\(/i.test(value) },
  {
    kind: 'space',
    isStray: (property, value) =>
      /^((row-|column-)?gap|padding(-.*)?|margin(-.*)?|inset(-.*)?)$/.test(property) && /\d(px|rem)/.test(value),
  },
  { kind: 'size of letters', isStray: (property, value) => property === 'font-size' && /^[\d.]+(px|rem)$/.test(value) },
];

test('there are style sheets to look at', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(declarations('src/ui/components/Button/Button.module.css')).toContainEqual({
    property: 'padding',
    value: 'var(--space-8) var(--space-20)',
  });
});

describe.each(strays)('the $kind', ({ isStray }) => {
  test('is that of a token, everywhere', () => {
    const found = files.flatMap((file) =>
      declarations(file)
        .filter(({ property, value }) => isStray(property, value))
        .map(({ property, value }) => `${file}: ${property}: ${value}`),
    );
    expect(found).toEqual([]);
  });
});
