import { describe, expect, it } from 'vitest';
import { ownHeader, parentLinkHeader, rowLinkHeader } from '../../../src/core/layout/own-sheets.ts';

describe('a header of ours (rule 20)', () => {
  it('is taken apart as it was made', () => {
    expect(ownHeader(rowLinkHeader(''))).toEqual({ own: 'row', path: '' });
    expect(ownHeader(rowLinkHeader('parties/0/people'))).toEqual({ own: 'row', path: 'parties/0/people' });
    expect(ownHeader(parentLinkHeader('"a b"'))).toEqual({ own: 'parent', path: '"a b"' });
    expect(ownHeader('#item')).toEqual({ own: 'item', path: '' });
  });

  it('is no other header', () => {
    for (const header of ['#', '#rows', '#row ', '#parent', '#parent ', '# row', '#items', 'row', '#Row', '#note']) {
      expect(ownHeader(header)).toBeUndefined();
    }
  });
});
