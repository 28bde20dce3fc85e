import { describe, expect, it } from 'vitest';
import { isoDate, parseDateText, possibleOrder } from '../../../../src/core/unflatten/evidence/date-text.ts';

function fixed(text: string): string | undefined {
  const date = parseDateText(text);
  if (date?.kind !== 'fixed') return date?.kind;
  const day = isoDate(date, 'day-month');
  return day && [day, date.time, date.offset].filter(Boolean).join(' ');
}

describe('dates that say themselves what they are', () => {
  it.each([
    ['2024-04-05', '2024-04-05'],
    ['2024-4-7', '2024-04-07'],
    ['2024/12/31', '2024-12-31'],
    ['2024–04–05', '2024-04-05'],
    ['5-abr-24', '2024-04-05'],
    ['1 ene. 2022', '2022-01-01'],
    ['31-DIC-2023', '2023-12-31'],
    ['15 de setiembre de 2021', '2021-09-15'],
    ['7 Septiembre 2024', '2024-09-07'],
    ['1.º de mayo de 2024', undefined],
    ['1º de mayo de 2024', '2024-05-01'],
    ['viernes, 5 de abril de 2024', '2024-04-05'],
    ['5 de abril del 2024', '2024-04-05'],
    ['April 5, 2024', '2024-04-05'],
    ['5th April 2024', '2024-04-05'],
    ['Sept. 30, 1999', '1999-09-30'],
    ['30-sep-50', '1950-09-30'],
    ['30-sep-49', '2049-09-30'],
    ['2024-Apr-05', '2024-04-05'],
    ['29 feb 2024', '2024-02-29'],
    ['2024-04-05 10:30', '2024-04-05 10:30:00'],
    ['2024-04-05T10:30:15.25Z', '2024-04-05 10:30:15.25 Z'],
    ['2024-04-05 10:30 -05:00', '2024-04-05 10:30:00 -05:00'],
    ['5 abr 2024, 2:05 p. m.', '2024-04-05 14:05:00'],
    ['5 Apr 2024 12:00 AM', '2024-04-05 00:00:00'],
  ])('%s is %s', (text, day) => {
    expect(fixed(text)).toBe(day);
  });

  it.each(['29 feb 2023', '31 de abril de 2024', '2024-13-01', '2023-02-29', '0 ene 2024'])('%s is no day', (text) => {
    expect(fixed(text)).toBeUndefined();
    expect(parseDateText(text)).toBeDefined();
  });

  it.each([
    '',
    'abril',
    'por definir',
    '2024-04',
    '04/2024',
    '5 de abr1l de 2024',
    '12:30',
    '5-xyz-2024',
    '1/2/3/4',
    '2024-04-05T25:00',
    'x'.repeat(100_000),
  ])('%.30s is no date', (text) => {
    expect(parseDateText(text)).toBeUndefined();
  });

  it.each(['44000', '20250630', '2024'])('%s is only digits', (text) => {
    expect(parseDateText(text)).toEqual({ kind: 'digits' });
  });
});

describe('dates of two orders', () => {
  it.each([
    ['25/04/2024', 'day-month'],
    ['04/25/2024', 'month-day'],
    ['05/04/2024', 'either'],
    ['05.04.24', 'either'],
    ['11-12-2023', 'either'],
    ['03/03/2025', 'same'],
    ['31/02/2024', 'none'],
    ['13/13/2024', 'none'],
    ['00/01/2024', 'none'],
    ['05/04/2024 14:30', 'either'],
  ])('%s can be read: %s', (text, order) => {
    const date = parseDateText(text);
    expect(date?.kind === 'ordered' && possibleOrder(date)).toBe(order);
  });
});
