import { describe, expect, test } from 'vitest';
import { plainWriting } from '../../src/ui/state/options.ts';
import { presets } from '../../src/ui/state/presets.ts';

describe('options in the address', () => {
  test.each([
    ['', {}],
    ['?to=xlsx&headers=es', { formats: { spreadsheet: 'xlsx', json: 'xlsx' }, headers: 'es' }],
    ['?TO=xlsx&to=JSON&columns=all', { formats: { spreadsheet: 'json', json: 'json' }, columns: 'all' }],
    ['?version=0.9.3&lang=es', { version: '0.9.3' }],
    ['?to=pdf&headers=fr&columns=&version=1.0&constructor=x&__proto__=y&data=z', {}],
    ['?to=xlsx&to=json', { formats: { spreadsheet: 'xlsx', json: 'xlsx' } }],
    [
      '?to=csv&csv=Excel-ES',
      { formats: { spreadsheet: 'csv', json: 'csv' }, writing: { ...plainWriting, csvFor: 'excel-es' } },
    ],
    ['?csv=excel', {}],
    ['?%E0%A4%A&to=csv', { formats: { spreadsheet: 'csv', json: 'csv' } }],
  ])('%s', (search, expected) => {
    expect(presets(search)).toEqual(expected);
  });
});
