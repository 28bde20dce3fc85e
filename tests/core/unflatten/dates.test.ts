import { describe, expect, it } from 'vitest';
import { DateCell } from '../../../src/core/model/workbook.ts';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import { isTimeZone, withOffset } from '../../../src/core/unflatten/time-zone.ts';
import { codesOf, projectsOf, readRows, valueOf } from '../support.ts';

describe('a date cell (rule 5)', () => {
  const midnight = new DateCell('2024-04-05T00:00:00');

  it('keeps its wall-clock time, and is UTC unless another zone is chosen', () => {
    expect(valueOf('updated', midnight)).toBe('2024-04-05T00:00:00Z');
    expect(valueOf('updated', midnight, { timeZone: 'America/Tegucigalpa' })).toBe('2024-04-05T00:00:00-06:00');
  });

  it('is ISO 8601 also where no schema types the column', () => {
    expect(valueOf('extra', midnight)).toBe('2024-04-05T00:00:00Z');
  });

  it('keeps fractions of a second', () => {
    expect(valueOf('updated', new DateCell('2024-04-05T01:02:03.250'))).toBe('2024-04-05T01:02:03.250Z');
  });

  it('is a date only where the field is one', () => {
    const { metadata, ...schema } = schemaFromJsonSchema(
      { properties: { id: { type: 'string' }, day: { type: 'string', format: 'date' } } },
      { name: 'test', listKey: 'projects' },
    );
    const result = readRows([['id', 'day'], ['1', new DateCell('2024-04-05T23:00:00')]], { schema: { ...schema, metadata } }); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', day: '2024-04-05' }]);
  });

  it('is text and a problem in a number field', () => {
    const result = readRows([
      ['id', 'budget/amount/amount'],
      ['1', new DateCell('2024-05-01T00:00:00')],
    ]);
    expect(projectsOf(result)[0]?.['budget']).toEqual({ amount: { amount: '2024-05-01 00:00:00' } });
    expect(codesOf(result)).toEqual(['cell.date_in_number']);
  });

  it('joins rows as an id', () => {
    const rows = [['id', 'title', 'description'], [midnight, 'a', ''], [new DateCell(midnight.text), '', 'b']]; // prettier-ignore
    expect(projectsOf(readRows(rows))).toHaveLength(1);
  });

  it('stays as it is where it is text', () => {
    for (const text of ['2024-04-05', '2024-04-05T10:00:00-05:00', '05/04/2024']) {
      expect(valueOf('updated', text, { repairs: 'offer' })).toBe(text);
    }
  });
});

describe('the offset of a zone (rule 5)', () => {
  it.each([
    ['Europe/London', '2024-01-15T12:00:00', '+00:00'],
    ['Europe/London', '2024-07-15T12:00:00', '+01:00'],
    ['America/New_York', '2024-01-15T12:00:00', '-05:00'],
    ['America/New_York', '2024-07-15T00:00:00', '-04:00'],
    ['America/Mexico_City', '2022-07-15T00:00:00', '-05:00'],
    ['America/Mexico_City', '2023-07-15T00:00:00', '-06:00'],
    ['Asia/Kathmandu', '2024-04-05T00:00:00', '+05:45'],
    ['America/St_Johns', '2024-01-05T00:00:00', '-03:30'],
    ['Pacific/Kiritimati', '2024-01-01T00:00:00', '+14:00'],
    ['Pacific/Pago_Pago', '2024-12-31T23:59:59', '-11:00'],
  ])('%s at %s is %s', (zone, wallClock, offset) => {
    expect(withOffset(wallClock, zone)).toBe(`${wallClock}${offset}`);
  });

  it('is that of before and after on the day on which clocks change', () => {
    // London: 31 March 2024 at 01:00, 27 October 2024 at 02:00.
    expect(withOffset('2024-03-31T00:59:59', 'Europe/London')).toBe('2024-03-31T00:59:59+00:00');
    expect(withOffset('2024-03-31T02:00:00', 'Europe/London')).toBe('2024-03-31T02:00:00+01:00');
    expect(withOffset('2024-10-27T00:59:59', 'Europe/London')).toBe('2024-10-27T00:59:59+01:00');
    expect(withOffset('2024-10-27T02:00:00', 'Europe/London')).toBe('2024-10-27T02:00:00+00:00');
    // New York: 10 March and 3 November 2024 at 02:00.
    expect(withOffset('2024-03-10T01:59:59', 'America/New_York')).toBe('2024-03-10T01:59:59-05:00');
    expect(withOffset('2024-03-10T03:00:00', 'America/New_York')).toBe('2024-03-10T03:00:00-04:00');
    expect(withOffset('2024-11-03T00:59:59', 'America/New_York')).toBe('2024-11-03T00:59:59-04:00');
    expect(withOffset('2024-11-03T02:00:00', 'America/New_York')).toBe('2024-11-03T02:00:00-05:00');
  });

  it('gives some offset to a time that does not exist, or that exists twice, and leaves the time alone', () => {
    expect(withOffset('2024-03-31T01:30:00', 'Europe/London')).toMatch(/^2024-03-31T01:30:00\+0[01]:00$/);
    expect(withOffset('2024-10-27T01:30:00', 'Europe/London')).toMatch(/^2024-10-27T01:30:00\+0[01]:00$/);
  });

  it('does not depend on the zone of the computer', () => {
    const zone = process.env['TZ'];
    try {
      for (const own of ['UTC', 'Asia/Tokyo', 'America/Lima']) {
        process.env['TZ'] = own;
        expect(withOffset('2024-07-15T12:00:00', 'Europe/London')).toBe('2024-07-15T12:00:00+01:00');
        expect(withOffset('2024-07-15T12:00:00', 'UTC')).toBe('2024-07-15T12:00:00Z');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('is known for real zones only', () => {
    expect(isTimeZone('America/Lima')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
  });
});
