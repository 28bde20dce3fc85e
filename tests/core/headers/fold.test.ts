import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/headers/fold.ts';

describe('the forgiving form of a name (rule 1)', () => {
  it.each([
    ['case', 'TÍTULO', 'título'],
    ['accents', 'Título', 'Titulo'],
    ['the Unicode form', 'Título', 'Ti\u0301tulo'],
    ['white space', ' Project\u00a0\n title\t', 'Projecttitle'],
    ['invisible characters', '\ufeffPro\u00adject\u200b \u2060title', 'Project title'],
    ['punctuation at the end', 'Project title.:*', 'Project title'],
    ['wide letters', 'Ｔｉｔｌｅ', 'Title'],
  ])('does not know %s', (_what, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('knows letters, digits and punctuation inside', () => {
    expect(new Set(['a', 'b', 'a1', 'a.b', 'a-b', 'ab', '']).size).toBe(
      new Set(['a', 'b', 'a1', 'a.b', 'a-b', 'ab', ''].map(fold)).size,
    );
  });

  it('is empty for what is nothing but white space and punctuation', () => {
    for (const text of ['', ' ', '\u200b', '...', ' : ']) expect(fold(text)).toBe('');
  });

  it('is found in a text that is nothing but punctuation, nearly', () => {
    expect(fold(`${'.'.repeat(2_000_000)}x`)).toHaveLength(2_000_001);
  });
});
