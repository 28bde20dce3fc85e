import { describe, expect, it } from 'vitest';
import { isDateTime, isEmail, isUri } from '../../../src/core/review/formats.ts';

describe('formats', () => {
  it.each([
    '2024-04-05T00:00:00Z',
    '2024-02-29t23:59:59.123456z',
    '0001-01-01T00:00:00-05:30',
    '2000-02-29T00:00:00+00:00',
  ])('a date and time: %s', (text) => expect(isDateTime(text)).toBe(true));

  it.each([
    '2024-04-05',
    '2024-04-05 00:00:00Z',
    '2024-04-05T00:00:00',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-10T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-04-05T24:00:00Z',
    '2024-04-05T23:59:60Z',
    '2024-04-05T00:00:00+24:00',
    '0000-01-01T00:00:00Z',
    '',
  ])('no date and time: %s', (text) => expect(isDateTime(text)).toBe(false));

  it.each([
    'https://example.org',
    'http://user:p@example.org:8080/a/b?c=d#e',
    'mailto:a@b.org',
    'urn:isbn:123',
    'https://[2001:db8::1]/x',
    'https://example.org/a%20b',
    'file:///x',
  ])('a web address: %s', (text) => expect(isUri(text)).toBe(true));

  it.each([
    'example.org',
    '//example.org',
    'https://example.org/a b',
    'https://example.org/ñ',
    'https://example.org/%zz',
    '1http://x',
    '',
  ])('no web address: %s', (text) => expect(isUri(text)).toBe(false));

  it('is decided quickly whatever the text', () => {
    expect(isUri(`https://${'a'.repeat(50_000)}%`)).toBe(false);
    expect(isUri(`x:${'/a'.repeat(50_000)}|`)).toBe(false);
  });

  it('an e-mail address has an @', () => {
    expect([isEmail('a@b'), isEmail('a')]).toEqual([true, false]);
  });
});
