import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../src/core/dictionary/dictionary.ts';
import { atOnce } from '../../../src/core/model/steps.ts';
import { matchWord } from '../../../src/core/dictionary/match-word.ts';

const dictionary = atOnce(createDictionary('0.9.5'));
const paths = (text: string): string[] => dictionary.search(text).map(({ entry }) => entry.path);

describe('the search for fields', () => {
  it.each(['plazo', 'duracion', 'Duración', 'DURATION', 'durationInDays', 'duratoin', 'duraciom'])(
    'finds how long the project takes by %s',
    (text) => expect(paths(text)).toContain('period/durationInDays'),
  );

  it.each([
    ['title', 'title'],
    ['Título del Proyecto', 'title'],
    ['budget/amount/amount', 'budget/amount/amount'],
    ['duration', 'period/durationInDays'],
    ['fecha de inicio', 'period/startDate'],
    ['proveedores', 'contractingProcesses/summary/suppliers'],
    ['supplier name', 'contractingProcesses/summary/suppliers/name'],
    ['project sectr', 'sector'],
    ['PYG', 'budget/amount/currency'],
    ['License', 'license'],
  ])('has for “%s” %s first', (text, path) => expect(paths(text)[0]).toBe(path));

  it('names the code that a field was found by', () => {
    expect(dictionary.search('tenderNotice')[0]).toMatchObject({
      entry: { path: 'documents/documentType' },
      code: { code: 'tenderNotice' },
    });
    expect(dictionary.search('acciones cotizadas')[0]?.code?.code).toBe('shares.listed');
    expect(dictionary.search('title')[0]?.code).toBeUndefined();
  });

  it('has what has the word in its title before what has it in its help', () => {
    const found = dictionary.search('milestone').map(({ entry }) => entry);
    const inTitle = found.map(({ titles, key }) => /milestone/i.test(titles.en + key));
    expect(inTitle.indexOf(false)).toBeGreaterThan(inTitle.filter(Boolean).length - 1);
  });

  it('wants all words that are not short', () => {
    expect(paths('fecha de aprobación')).toEqual(paths('fecha aprobacion'));
    expect(paths('date xylophone')).toEqual([]);
  });

  it('has nothing for nothing, and takes any text', () => {
    for (const text of ['', '  ', '/', '¿?', '__proto__', 'a'.repeat(10_000), '\ud800']) {
      expect(Array.isArray(paths(text)), text.slice(0, 20)).toBe(true);
    }
    expect(paths(' / ')).toEqual([]);
  });
});

describe('a typed word', () => {
  it.each([
    ['plan', 'plan', false, 1],
    ['plan', 'planning', false, 0.8],
    ['nning', 'planning', false, 0.4],
    ['ing', 'planning', false, 0],
    ['plam', 'plan', true, 0.5],
    ['pln', 'plan', true, 0],
    ['plnning', 'planning', true, 0.5],
    ['plannning', 'planning', true, 0.5],
    ['palnning', 'planning', true, 0.5],
    ['palnn', 'planning', true, 0.3],
    ['planninb', 'planning', true, 0.5],
    ['planningx', 'planning', true, 0.5],
    ['pxxnning', 'planning', true, 0],
  ])('%s against %s (slips: %s) is worth %d', (typed, known, withSlips, value) => {
    expect(matchWord(typed, known, withSlips)).toBe(value);
  });
});
