import { describe, expect, it } from 'vitest';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';
import { review } from '../../../src/core/review/review.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';

const schema = oc4idsSchema('0.9.5');

/** What the review has to say of one project, without its structure. */
function told(project: JsonValue): string[] {
  const options = { schema, codelist: () => undefined, version: '0.9.5', shape: 'item', today: '2026-11-24' } as const;
  const { problems } = review(project, options);
  return problems.flatMap(({ code, places, severity }) =>
    places.map(({ pointer }) => `${severity} ${code.slice(7)} ${pointer}`),
  );
}

const whole = { id: 'oc4ids-bu3kcz-1' };
const period = (startDate: string, endDate: string, durationInDays?: number): JsonValue => ({
  ...whole,
  period: { startDate, endDate, ...(durationInDays !== undefined && { durationInDays }) },
});

describe('what a careful reader would ask about', () => {
  it('is a period that ends before it begins, or has another length', () => {
    expect(told(period('2024-01-01T00:00:00Z', '2024-12-31T00:00:00Z', 366))).toEqual([]);
    expect(told(period('2024-01-01T00:00:00+02:00', '2024-01-01T00:00:00+01:00'))).toEqual([]);
    expect(told(period('2024-05-01T00:00:00Z', '2024-04-01T00:00:00Z'))).toEqual(['note dates_reversed /period']);
    expect(told(period('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 36))).toEqual(['note duration_differs /period']);
  });

  it('is a date in the far past or future', () => {
    expect(told({ ...whole, updated: '1971-01-01T00:00:00Z' })).toEqual([]);
    expect(told({ ...whole, budget: { requestDate: '2126-11-24T00:00:00Z' } })).toEqual([]);
    for (const updated of [
      '1970-01-01T00:00:00Z',
      '0024-04-05T00:00:00Z',
      '2126-11-25T00:00:00Z',
      '9999-12-31T00:00:00Z',
    ]) {
      expect(told({ ...whole, updated })).toEqual(['note date_far /updated']);
    }
  });

  it.each<[string, JsonValue, string[]]>([
    ['in place', [-57.6, -25.3], []],
    [
      'of a line',
      [
        [-57.6, -25.3],
        [-57.7, -25.4],
      ],
      [],
    ],
    ['swapped', [-25.3, -157.6], ['note coordinates_swapped /locations/0/geometry']],
    [
      'swapped in a polygon',
      [
        [
          [0, 0],
          [10, 120],
          [1, 1],
        ],
      ],
      ['note coordinates_swapped /locations/0/geometry'],
    ],
    ['in metres', [456_000, 7_200_000], ['note coordinates_outside /locations/0/geometry']],
    ['odd', ['x', [null]], []],
  ])('is coordinates that cannot be: %s', (_what, coordinates, expected) => {
    const geometry = { type: 'Point', coordinates };
    expect(told({ ...whole, locations: [{ id: '1', geometry }] })).toEqual(expected);
  });

  it('is an amount of nothing, or out of all proportion', () => {
    const of = (budget: number, value: number, currency = 'USD'): string[] =>
      told({
        ...whole,
        budget: { amount: { amount: budget, currency: 'USD' } },
        contractingProcesses: [{ id: 'c', summary: { contractValue: { amount: value, currency } } }],
      });
    expect(of(100, 9_900)).toEqual([]);
    expect(of(100, 10_000, 'PYG')).toEqual([]);
    expect(of(100, 10_000)).toEqual([
      'note amount_out_of_proportion /contractingProcesses/0/summary/contractValue/amount',
    ]);
    expect(of(0, 5)).toEqual(['note amount_not_positive /budget/amount/amount']);
  });

  it('is text that only says that nothing is known, in either language', () => {
    for (const title of [
      'N/A',
      'por definir',
      'Por  Definir.',
      's/d',
      '-',
      ' -- ',
      '...',
      'xxx',
      'XX',
      'TBC',
      'TBD',
      'Pendiente',
      'Sin información',
      'no information',
      'INFORMACIÓN NO DISPONIBLE',
    ]) {
      expect(told({ ...whole, title })).toEqual(['note placeholder /title']);
    }
    for (const title of [
      'Na Pali',
      'Test road',
      'Puente',
      '1',
      'X',
      'Ejemplo de puente',
      '-1',
      'Pendiente del río Aguaray Guazú',
    ]) {
      expect(told({ ...whole, title })).toEqual([]);
    }
  });

  it('is an amount below zero anywhere, however many digits it has', () => {
    const transactions = (amount: JsonValue): JsonValue => ({
      ...whole,
      transactions: [{ id: 't', value: { amount, currency: 'USD' } }],
    });
    expect(told(transactions(0))).toEqual([]);
    expect(told(transactions(-5))).toEqual(['note amount_not_positive /transactions/0/value/amount']);
    expect(told(transactions(new ExactNumber('-12345678901234567890')))).toHaveLength(1);
    expect(told({ ...whole, budget: { amount: { amount: -0, currency: 'USD' } } })).toHaveLength(1);
  });

  it('is the date of something done that is still to come', () => {
    const document = (dateModified: string): JsonValue => ({ ...whole, documents: [{ id: 'd', dateModified }] });
    expect(told(document('2026-11-25T10:00:00Z'))).toEqual([]);
    expect(told(document('2026-12-01T00:00:00Z'))).toEqual(['note date_to_come /documents/0/dateModified']);
    expect(told({ ...whole, updated: '2027-05-04T00:00:00Z' })).toEqual(['note date_to_come /updated']);
    expect(told({ ...whole, lobbyingMeetings: [{ id: 'm', date: '2027-01-01T00:00:00Z' }] })).toEqual([]);
    expect(told({ ...whole, period: { endDate: '2030-01-01T00:00:00Z' } })).toEqual([]);
    // Without a clock nothing is to come.
    const { problems } = review(document('2999-12-01T00:00:00Z'), { schema, codelist: () => undefined, shape: 'item' });
    expect(problems.map(({ code }) => code)).toEqual(['review.date_far']);
  });

  it('is an address that nobody else can open', () => {
    const url = (text: string): string[] => told({ ...whole, documents: [{ id: 'd', url: text }] });
    for (const text of [
      'http://',
      'https://localhost/x',
      'http://127.0.0.1:8080/x',
      'http://192.168.1.4/x',
      'http://intranet/x.pdf',
      'https://./x',
      'file:///c:/x.pdf',
      'c:/x.pdf',
      'mailto:a@example.org',
      'http:x',
    ]) {
      expect(url(text), text).toEqual(['note not_a_link /documents/0/url']);
    }
    for (const text of [
      'https://example.org/x.pdf',
      'HTTP://user@example.org:80',
      'ftp://example.org',
      'https://93.184.216.34/x',
      'http://[2001:db8::1]/x',
    ]) {
      expect(url(text), text).toEqual([]);
    }
    // What is no URI is an error, and told once.
    expect(url('www.example.org')).toEqual(['error format /documents/0/url']);
    const uri = (text: string): string[] => told({ ...whole, relatedProjects: [{ id: 'r', uri: text }] });
    expect(uri('urn:x:y')).toEqual([]);
    expect(uri('file:///x')).toEqual(['note not_a_link /relatedProjects/0/uri']);
  });

  it('is an organization without the role in which the project names it', () => {
    const project = (roles?: JsonValue): JsonValue => ({
      ...whole,
      parties: [{ id: 'other' }, { id: 'a', ...(roles !== undefined && { roles }) }],
      publicAuthority: { id: 'a' },
      contractingProcesses: [{ id: 'c', summary: { suppliers: [{ id: 'a' }, null] } }],
    });
    expect(told(project(['publicAuthority', 'supplier']))).toEqual([]);
    expect(told(project(['publicAuthority']))).toEqual(['note role_missing /parties/1/roles']);
    expect(told(project())).toEqual(['note role_missing /parties/1', 'note role_missing /parties/1']);
  });

  it('is a field that stood elsewhere in an earlier version', () => {
    const found = told({ ...whole, budget: { budgetBreakdown: [{ id: 'b' }] } });
    expect(found).toContain('note moved_field /budget/budgetBreakdown');
  });
});
