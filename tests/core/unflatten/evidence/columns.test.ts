import { describe, expect, it } from 'vitest';
import { type ColumnDecision, noDecisions } from '../../../../src/core/model/decisions.ts';
import type { JsonValue } from '../../../../src/core/model/json.ts';
import { type Cell, FormattedNumber } from '../../../../src/core/model/workbook.ts';
import type { Unflattened, UnflattenOptions } from '../../../../src/core/unflatten/unflatten.ts';
import { cellsIn, codesOf, projectsOf, readRows, theProblem } from '../../support.ts';

const dates = 'period/startDate';
const amounts = 'budget/amount/amount';

function column(header: string, cells: Cell[], options: Partial<UnflattenOptions> = {}): Unflattened {
  return readRows([['id', header], ...cells.map((cell, index) => [String(index), cell])], options); // prettier-ignore
}

function valuesOf(result: Unflattened, header: string): (JsonValue | undefined)[] {
  return projectsOf(result).map((project) => {
    let value: JsonValue | undefined = project;
    for (const key of header.split('/')) value = (value as Record<string, JsonValue> | undefined)?.[key];
    return value;
  });
}

function decide(decision: Omit<ColumnDecision, 'sheet' | 'header'>, header: string): Partial<UnflattenOptions> {
  return { decisions: { ...noDecisions, columns: [{ sheet: 'projects', header, ...decision }] } };
}

describe('dates as text', () => {
  it('are read by the one order that the column can have, which is said once', () => {
    const result = column(dates, ['05/04/2024', '25/04/2024', '11-12-2023', '3/3/25']);
    expect(valuesOf(result, dates)).toEqual([
      '2024-04-05T00:00:00Z',
      '2024-04-25T00:00:00Z',
      '2023-12-11T00:00:00Z',
      '2025-03-03T00:00:00Z',
    ]);
    expect(result.problems).toEqual([
      {
        code: 'column.dates_from_text',
        severity: 'note',
        params: {
          cells: 4,
          example: '05/04/2024',
          result: '2024-04-05T00:00:00Z',
          order: 'day-month',
          chosen: false,
          decided: 1,
          total: 3,
        },
        places: [{ sheet: 'projects', column: 1, header: dates }],
      },
    ]);
    expect(result.receipt.changed).toBe(4);
  });

  it('are not judged by another column', () => {
    const result = readRows([
      ['id', dates, 'period/endDate'],
      ['1', '05/04/2024', '31/12/2024'],
    ]);
    expect(projectsOf(result)[0]?.['period']).toEqual({ startDate: '05/04/2024', endDate: '2024-12-31T00:00:00Z' });
  });

  it('stay where nothing decides, with both readings, at each such cell', () => {
    const result = column(dates, ['05/04/2024', '2024-06-07', '01/02/2024']);
    expect(valuesOf(result, dates)).toEqual(['05/04/2024', '2024-06-07T00:00:00Z', '01/02/2024']);
    const { severity, params, places } = theProblem(result, 'column.date_order_unknown');
    expect(severity).toBe('warning');
    expect(params).toMatchObject({
      value: '05/04/2024',
      readings: [
        { order: 'day-month', result: '2024-04-05' },
        { order: 'month-day', result: '2024-05-04' },
      ],
      dayMonth: 0,
      monthDay: 0,
    });
    expect(cellsIn(places)).toEqual(['projects!1,1', 'projects!3,1']);
  });

  it('of both orders are read where they have one reading only', () => {
    const result = column(dates, ['25/04/2024', '04/26/2024', '01/02/2024']);
    expect(valuesOf(result, dates)).toEqual(['2024-04-25T00:00:00Z', '2024-04-26T00:00:00Z', '01/02/2024']);
    expect(theProblem(result, 'column.date_order_unknown').params).toMatchObject({ dayMonth: 1, monthDay: 1 });
  });

  it('are read as a person has decided, whatever the column shows', () => {
    const result = column(dates, ['05/04/2024', '25/04/2024'], decide({ dateOrder: 'month-day' }, dates));
    expect(valuesOf(result, dates)).toEqual(['2024-05-04T00:00:00Z', '2024-04-25T00:00:00Z']);
    expect(theProblem(result, 'column.dates_from_text').params).toMatchObject({ order: 'month-day', chosen: true });
    expect(valuesOf(column(dates, ['05/04/2024'], decide({ dateOrder: 'month-day' }, 'another')), dates)).toEqual([
      '05/04/2024',
    ]);
  });

  it('that do not exist, or are only digits, or are none, stay and are named', () => {
    const result = column(dates, ['31/02/2024', '28/02/2024', '2024-13-01', 44000, '20250630', 'por definir']);
    expect(valuesOf(result, dates)).toEqual([
      '31/02/2024',
      '2024-02-28T00:00:00Z',
      '2024-13-01',
      '44000',
      '2025-06-30T00:00:00Z',
      'por definir',
    ]);
    expect(cellsIn(theProblem(result, 'cell.date_impossible').places)).toEqual(['projects!1,1', 'projects!3,1']);
    expect(cellsIn(theProblem(result, 'cell.date_is_number').places)).toEqual(['projects!4,1']);
    expect(theProblem(result, 'cell.date_from_digits')).toMatchObject({
      severity: 'note',
      params: { value: '20250630', reading: '2025-06-30' },
      places: [{ row: 5, column: 1 }],
    });
    expect(cellsIn(theProblem(result, 'cell.not_a_date').places)).toEqual(['projects!6,1']);
  });

  it('that are only digits are read where a person said that they are dates', () => {
    const cells = [44000, '20250630', 44000.5, '2024', new FormattedNumber(20240405, '2024-04-05')];
    const asked = column(dates, cells);
    expect(theProblem(asked, 'cell.date_is_number').params).toMatchObject({ value: '44000', reading: '2020-06-18' });
    expect(valuesOf(column(dates, cells, decide({ digitsAreDates: true }, dates)), dates)).toEqual([
      '2020-06-18T00:00:00Z',
      '2025-06-30T00:00:00Z',
      '2020-06-18T12:00:00Z',
      '2024',
      '2024-04-05T00:00:00Z',
    ]);
  });

  it('that are eight digits are left as text where a person said that they are no dates', () => {
    const result = column(dates, ['20250630', 20250630], decide({ digitsAreDates: false }, dates));
    expect(valuesOf(result, dates)).toEqual(['20250630', '20250630']);
    expect(column(dates, ['20251330', '00000000']).problems[0]?.code).toBe('cell.date_is_number');
  });

  it('keep an offset as it is written, and get that of the chosen zone where they have none', () => {
    const cells = ['2024-07-10T08:00:00-05:00', '2024-07-10T08:00Z', '2024-07-10 08:00', '10 jul 2024'];
    expect(valuesOf(column(dates, cells, { timeZone: 'Europe/Madrid' }), dates)).toEqual([
      '2024-07-10T08:00:00-05:00',
      '2024-07-10T08:00Z',
      '2024-07-10T08:00:00+02:00',
      '2024-07-10T00:00:00+02:00',
    ]);
  });
});

describe('numbers as text', () => {
  it('are read by the decimal mark that the column shows', () => {
    const result = column(amounts, ['1.234,56', '12.000', '1.250.000', '850']);
    expect(valuesOf(result, amounts)).toEqual([1234.56, 12000, 1250000, 850]);
    expect(theProblem(result, 'column.numbers_from_text')).toMatchObject({
      severity: 'note',
      params: { cells: 3, example: '1.234,56', result: '1234.56', mark: ',', decided: 2, total: 3, chosen: false },
      places: [{ sheet: 'projects', column: 1 }],
    });
    expect(valuesOf(column(amounts, ['12.5', '1.234']), amounts)).toEqual([12.5, 1.234]);
    expect(valuesOf(column(amounts, ['12,5', '1.234']), amounts)).toEqual([12.5, 1234]);
  });

  it('stay where the mark may be either, never by the number cells beside them', () => {
    const result = column(amounts, ['1.234', '5,678', '900', 1234.5]);
    expect(valuesOf(result, amounts)).toEqual(['1.234', '5,678', 900, 1234.5]);
    const { severity, params, places } = theProblem(result, 'column.decimal_mark_unknown');
    expect(severity).toBe('warning');
    expect(params).toMatchObject({
      readings: [
        { mark: '.', result: '1.234' },
        { mark: ',', result: '1234' },
      ],
    });
    expect(cellsIn(places)).toEqual(['projects!1,1', 'projects!2,1']);
  });

  it('are read as a person has decided', () => {
    const cells = ['1.234', '5.678'];
    expect(valuesOf(column(amounts, cells, decide({ decimalMark: '.' }, amounts)), amounts)).toEqual([1.234, 5.678]);
    expect(valuesOf(column(amounts, cells, decide({ decimalMark: ',' }, amounts)), amounts)).toEqual([1234, 5678]);
    expect(valuesOf(column(amounts, ['21 %', '5,5%'], decide({ percent: 'share' }, amounts)), amounts)).toEqual([
      0.21, 0.055,
    ]);
    expect(valuesOf(column(amounts, ['21 %'], decide({ percent: 'number' }, amounts)), amounts)).toEqual([21]);
  });

  it('with a per cent sign stay, and are asked about', () => {
    const result = column(amounts, ['21 %']);
    expect(valuesOf(result, amounts)).toEqual(['21 %']);
    expect(theProblem(result, 'cell.percent').severity).toBe('warning');
  });

  it('lose the sign of a currency, which is missed where the row has no currency', () => {
    const result = readRows([
      ['id', amounts, 'budget/amount/currency'],
      ['1', '$ 1,200.50', 'USD'],
      ['2', 'US$35,000,000', undefined],
    ]);
    expect(projectsOf(result).map(({ budget }) => budget)).toEqual([
      { amount: { amount: 1200.5, currency: 'USD' } },
      { amount: { amount: 35000000 } },
    ]);
    expect(theProblem(result, 'column.currency_signs').params).toMatchObject({ cells: 1 });
    expect(cellsIn(theProblem(result, 'cell.currency_missing').places)).toEqual(['projects!2,1']);
  });
});

it('with repairs: offer nothing is repaired', () => {
  const cells = ['25/04/2024', ' 2024-04-05', '5-abr-24'];
  const result = column(dates, cells, { repairs: 'offer', ...decide({ dateOrder: 'day-month' }, dates) });
  expect(valuesOf(result, dates)).toEqual(cells);
  expect(codesOf(result)).toEqual([]);
  expect(valuesOf(column(amounts, ['1.234'], { repairs: 'offer' }), amounts)).toEqual([1.234]);
  expect(valuesOf(column(amounts, ['1,5'], { repairs: 'offer' }), amounts)).toEqual(['1,5']);
});
