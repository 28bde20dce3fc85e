import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { sampleParams } from '../ui/sample-problems.ts';

const text = readFileSync(resolve('docs/review-files.md'), 'utf8');

describe('what is written about the files of the review', () => {
  it.each(Object.keys(sampleParams).filter((code) => code.startsWith('review.')))('names the code %s', (code) => {
    expect(text).toContain(`| \`${code}\` `);
  });

  it('names the columns of the CSV file, in their order', () => {
    const rows = text
      .split('\n')
      .filter((line) => /^\|\s+\d+ \|/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const columns = (language: 'en' | 'es'): string[] => Object.values(messagesIn(language).review.columns);
    expect(rows.map((cells) => cells[2])).toEqual(columns('en'));
    expect(rows.map((cells) => cells[3])).toEqual(columns('es'));
  });
});
