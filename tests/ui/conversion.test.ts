import { beforeEach, describe, expect, test, vi } from 'vitest';
import { decideColumn, type Decisions, decideSheet, noDecisions } from '../../src/core/model/decisions.ts';
import { problem } from '../../src/core/model/problem.ts';
import { firstChoices } from '../../src/ui/state/choices.ts';
import { createConversion } from '../../src/ui/state/conversion.ts';
import { summarizeReceipts } from '../../src/ui/state/receipt-summary.ts';
import { FakeClient, jsonReading, spreadsheetReading } from './fake-client.ts';

const created = vi.fn(() => `blob:${created.mock.calls.length}`);
const revoked = vi.fn();

beforeEach(() => {
  created.mockClear();
  revoked.mockClear();
  URL.createObjectURL = created;
  URL.revokeObjectURL = revoked;
});

function setUp() {
  const client = new FakeClient();
  const conversion = createConversion(client, firstChoices('en'));
  const file = (name: string) => [{ name, file: new Blob(['x']) }];
  const kind = () => {
    const { state } = conversion.snapshot();
    return state.kind === 'result' ? `result ${state.output.kind}` : state.kind;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { client, conversion, file, kind, settle };
}

describe('decisions about the sheets', () => {
  const left = (sheet: string) => (decisions: Decisions) => decideSheet(decisions, { sheet }, { leftOut: true });

  test('are read with the same files, one after the other, and can be taken back and done again', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    conversion.decide(left('A'));
    await settle();
    conversion.decide(left('B'));
    await settle();
    conversion.undo();
    await settle();
    conversion.redo();
    await settle();
    expect(kind()).toBe('result ready');
    const asked = client.adjustments.map(({ decisions }) => decisions?.sheets.map(({ sheet }) => sheet).join());
    expect(asked).toEqual(['A', 'A,B', 'A', 'A,B']);
    expect(client.reads).toHaveLength(1);
    expect(new Set(client.adjustments.map(({ files }) => files)).size).toBe(1);
    conversion.redo();
    expect(client.adjustments).toHaveLength(4);
  });

  test('leave the review of those before in sight until theirs has come, but nothing is asked of it any more', async () => {
    const { client, conversion, file, settle } = setUp();
    const shown = () => {
      const { state, isAdjusting } = conversion.snapshot();
      return state.kind === 'result' ? [isAdjusting, state.review, state.former] : state.kind;
    };
    const none = { error: 0, warning: 0, note: 0 };
    const reviewOf = (projects: number) => ({
      overview: { passed: true, projects, counts: none, places: none, notChecked: [] },
      coverage: [],
    });
    const [one, two] = [reviewOf(1), reviewOf(2)];
    client.reviewResult = { ok: true, review: one };
    conversion.open(file('a.xlsx'));
    await settle();
    expect(shown()).toEqual([false, one, undefined]);
    expect(await conversion.found.count({})).toBeDefined();

    client.reviewResult = { ok: true, review: two };
    client.isHeld = true;
    conversion.decide(left('A'));
    expect(shown()).toEqual([true, one, undefined]);
    expect(await conversion.found.count({})).toBeUndefined();
    expect(await conversion.found.fix(0, 0, {})).toBeUndefined();
    expect(client.fixesAsked).toEqual([]);

    const seen: unknown[] = [];
    conversion.subscribe(() => seen.push(shown()));
    client.release();
    await settle();
    expect(seen).toContainEqual([false, 'running', one]);
    expect(shown()).toEqual([false, two, undefined]);
    expect(await conversion.found.count({})).toBeDefined();
  });

  test('made quickly count all, and only what the last one made is shown', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    client.isHeld = true;
    conversion.decide(left('A'));
    conversion.decide(left('B'));
    expect(conversion.snapshot().history.present.sheets).toHaveLength(2);
    client.release();
    await settle();
    const { state, history } = conversion.snapshot();
    expect(state.kind === 'result' && state.source).toBe(client.adjustments[1]);
    expect(history.past).toHaveLength(2);
    expect(client.writes).toHaveLength(2);
  });

  test('stay when the options of reading change, and go with the files', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    conversion.decide(left('A'));
    await settle();
    conversion.setVersion('0.9.4');
    await settle();
    expect(client.reads[1]?.decisions?.sheets).toHaveLength(1);
    expect(conversion.snapshot().history.past).toHaveLength(1);
    conversion.open(file('b.xlsx'));
    await settle();
    expect(client.reads[2]?.decisions).toBeUndefined();
    expect(conversion.snapshot().history).toEqual({ past: [], present: noDecisions, future: [] });
  });

  test('lead from sheets of which nothing was known to a result, and back', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    const open = { sheets: spreadsheetReading().sheets, decisions: noDecisions };
    client.readResult = ({ decisions }) =>
      decisions?.sheets.length ? { ok: true, reading: spreadsheetReading() } : { ok: false, problems: [], open };
    conversion.open(file('a.xlsx'));
    await settle();
    const { state } = conversion.snapshot();
    expect(state.kind === 'failed' && state.open).toEqual(open);
    conversion.decide(left('A'));
    await settle();
    expect(kind()).toBe('result ready');
    conversion.undo();
    await settle();
    expect(kind()).toBe('failed');
  });

  test('that are still being read do not come over another file, or over what one went back to', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    client.isHeld = true;
    conversion.decide(left('A'));
    client.isHeld = false;
    conversion.open(file('b.xlsx'));
    await settle();
    client.release();
    await settle();
    const { state } = conversion.snapshot();
    expect(state.kind === 'result' && state.source.files[0]?.name).toBe('b.xlsx');
  });
});

describe('a recipe', () => {
  const used = { ...noDecisions, sheets: [{ sheet: 'A', headerRow: 2 }] };

  test('among the files is where the history of decisions begins', async () => {
    const { client, conversion, file, settle } = setUp();
    client.readResult = () => ({ ok: true, reading: spreadsheetReading({ decisions: used }) });
    conversion.open(file('a.xlsx'));
    await settle();
    expect(conversion.snapshot().history).toEqual({ past: [], present: used, future: [] });
    conversion.decide((decisions) => decideSheet(decisions, { sheet: 'A' }, { leftOut: true }));
    expect(client.adjustments[0]?.decisions?.sheets).toEqual([{ sheet: 'A', headerRow: 2, leftOut: true }]);
  });

  test('that is dropped on a result is for the files that are there', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    const alone = problem('recipe.alone', 'error', { name: 'r.json' });
    client.readResult = ({ files }) =>
      files.length > 1 ? { ok: true, reading: spreadsheetReading() } : { ok: false, problems: [alone] };
    conversion.open(file('r.json'));
    await settle();
    expect(client.reads.map(({ files }) => files.map(({ name }) => name).join())).toEqual([
      'a.xlsx',
      'r.json',
      'a.xlsx,r.json',
    ]);
    expect(kind()).toBe('result ready');
  });
});

describe('a conversion', () => {
  test('goes from start to a file that is ready', async () => {
    const { conversion, file, kind, settle } = setUp();
    expect(kind()).toBe('start');
    conversion.open(file('a.xlsx'));
    expect(kind()).toBe('reading');
    await settle();
    expect(kind()).toBe('result ready');
  });

  test('is made once more, from the same files, when the data is brought up to date and when that is undone', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    const before = conversion.snapshot().state;
    await conversion.upgrade(true);
    expect(kind()).toBe('result ready');
    const { state } = conversion.snapshot();
    if (state.kind !== 'result' || before.kind !== 'result') throw new Error('no result');
    expect(state.source).toMatchObject({ isUpgraded: true });
    expect(state.source.files).toBe(before.source.files);
    expect(state.reading.upgraded).toEqual([]);
    expect(client.writes).toHaveLength(2);
    expect(revoked).toHaveBeenCalledTimes(1);
    await conversion.upgrade(false);
    const after = conversion.snapshot().state;
    expect(after.kind === 'result' && after.reading.upgraded).toBeUndefined();
    expect(client.reads).toHaveLength(1);
    expect(client.writes).toHaveLength(3);
  });

  test('shows sheets also where nothing could be made of them, and makes a result of them once somebody decides', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    const { sheets } = spreadsheetReading();
    const works = client.readResult;
    client.readResult = (source) =>
      (source.decisions?.columns.length ?? 0) > 0
        ? works(source)
        : { ok: false, problems: [], open: { sheets, decisions: noDecisions } };
    const part = { row: 0, rows: 1, column: 0, columns: 1 };
    await conversion.preview(0, part);
    expect(client.previews).toEqual([]);
    conversion.open(file('a.csv'));
    await settle();
    expect(kind()).toBe('failed');
    await conversion.preview(2, part);
    expect(client.previews).toEqual([{ sheet: 2, part }]);
    conversion.decide((all) => decideColumn(all, { sheet: 'a', header: 'x' }, { field: 'title' }));
    await settle();
    expect(kind()).toBe('result ready');
    conversion.undo();
    await settle();
    expect(kind()).toBe('failed');
    conversion.redo();
    await settle();
    expect(kind()).toBe('result ready');
  });

  test('does not show an upgrade of a file that is gone from the page', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    client.isHeld = true;
    const upgrading = conversion.upgrade(true);
    client.isHeld = false;
    conversion.open(file('b.xlsx'));
    await settle();
    client.release();
    await upgrading;
    const { state } = conversion.snapshot();
    expect(state.kind === 'result' && [state.source.files[0]?.name, state.source.isUpgraded]).toEqual([
      'b.xlsx',
      undefined,
    ]);
  });

  test('of nothing does nothing', () => {
    const { conversion, kind } = setUp();
    conversion.open([]);
    expect(kind()).toBe('start');
  });

  test('shows only the last of two files', async () => {
    const { client, conversion, file, settle } = setUp();
    client.isHeld = true;
    conversion.open(file('first.xlsx'));
    conversion.open(file('second.xlsx'));
    client.release();
    await settle();
    const { state } = conversion.snapshot();
    expect(state.kind === 'result' && state.source.files[0]?.name).toBe('second.xlsx');
    expect(created).toHaveBeenCalledTimes(1);
  });

  test('writes a choice that was made meanwhile after the one that runs, and shows only that', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    conversion.open(file('a.json'));
    await settle();
    client.isHeld = true;
    conversion.choose({ headers: 'es' });
    conversion.choose({ headers: 'paths' });
    conversion.choose({ columns: 'all' });
    expect(kind()).toBe('result writing');
    client.release();
    await settle();
    expect(kind()).toBe('result ready');
    expect(client.writes.map(({ headers, columns }) => `${headers} ${columns}`)).toEqual([
      'en used',
      'es used',
      'paths all',
    ]);
  });

  test('does not write again what a choice does not change', async () => {
    const { client, conversion, file, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    conversion.choose({ headers: 'es', columns: 'all' });
    await settle();
    expect(client.writes).toHaveLength(1);
  });

  test('lets go of the addresses of files that are replaced', async () => {
    const { client, conversion, file, settle } = setUp();
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    conversion.open(file('a.json'));
    await settle();
    conversion.choose({ headers: 'es' });
    await settle();
    conversion.open(file('b.json'));
    await settle();
    expect(revoked.mock.calls.flat()).toEqual(['blob:1', 'blob:2']);
  });

  test('comes back to the result, file and all, when reading another is cancelled or fails', async () => {
    const { client, conversion, file, kind, settle } = setUp();
    conversion.open(file('a.xlsx'));
    await settle();
    client.isHeld = true;
    conversion.open(file('b.xlsx'));
    conversion.cancel();
    await settle();
    expect(kind()).toBe('result ready');
    client.release();
    client.readResult = () => ({ ok: false, problems: [] });
    conversion.open(file('b.xlsx'));
    await settle();
    expect(kind()).toBe('failed');
    conversion.goBack();
    expect(kind()).toBe('result ready');
    expect(revoked).not.toHaveBeenCalled();
  });
});

describe('reading the new file back', () => {
  function checkOf({ state }: ReturnType<ReturnType<typeof setUp>['conversion']['snapshot']>) {
    return state.kind === 'result' && state.output.kind === 'ready' ? state.output.check : undefined;
  }

  test('ends in what it found, while the file is there already', async () => {
    const { client, conversion, file, settle } = setUp();
    client.checkResult = { outcome: 'differs', problems: [] };
    conversion.open(file('a.xlsx'));
    await settle();
    expect(checkOf(conversion.snapshot())).toEqual({ outcome: 'differs', problems: [] });
  });

  test('says that it was stopped where another file came between', async () => {
    const { client, conversion, file, settle } = setUp();
    client.check = () => new Promise(() => {});
    conversion.open(file('a.xlsx'));
    await settle();
    expect(checkOf(conversion.snapshot())).toBe('running');
    client.readResult = () => ({ ok: false, problems: [] });
    conversion.open(file('b.xlsx'));
    await settle();
    conversion.goBack();
    expect(checkOf(conversion.snapshot())).toEqual({ outcome: 'unknown', reason: 'stopped', problems: [] });
  });
});

describe('looking at the data', () => {
  test('ends with a cancel, or with another file, and goes on when asked', async () => {
    const { client, conversion, file, settle } = setUp();
    const reviewOf = () => {
      const { state } = conversion.snapshot();
      return state.kind === 'result' ? state.review : state.kind;
    };
    const signals: AbortSignal[] = [];
    const { review } = client;
    client.review = (_source, { signal }) => {
      signals.push(signal);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    };
    conversion.open(file('a.xlsx'));
    await settle();
    expect(reviewOf()).toBe('running');
    conversion.cancel();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(reviewOf()).toBe('stopped');

    conversion.review();
    expect(reviewOf()).toBe('running');
    client.isHeld = true;
    conversion.open(file('b.xlsx'));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(reviewOf()).toBe('reading');
    conversion.cancel();
    expect(reviewOf()).toBe('stopped');

    client.review = review.bind(client);
    client.reviewResult = {
      ok: true,
      review: {
        overview: { passed: true, projects: 1, counts: noCounts, places: noCounts, notChecked: [] },
        coverage: [],
      },
    };
    conversion.review();
    await settle();
    expect(reviewOf()).toMatchObject({ overview: { passed: true } });
  });

  test('does not begin where making the file was cancelled', async () => {
    const { client, conversion, file, settle } = setUp();
    const write = client.write.bind(client);
    client.write = (...call) => {
      client.isHeld = true;
      return write(...call);
    };
    let reviews = 0;
    client.review = () => {
      reviews++;
      return Promise.resolve(client.reviewResult);
    };
    conversion.open(file('a.xlsx'));
    await settle();
    conversion.cancel();
    await settle();
    expect(conversion.snapshot().state).toMatchObject({ output: { kind: 'stopped' }, review: 'stopped' });
    expect(reviews).toBe(0);
  });
});

const noCounts = { error: 0, warning: 0, note: 0 };

describe('the receipt', () => {
  const written = { name: '', mime: '', bytes: new Uint8Array(), problems: [] };
  const receipt = { read: 10, written: 10, repeated: 0, setAside: 0, changed: 0 };

  test('adds what happened on reading and on writing', () => {
    const reading = spreadsheetReading({ receipt: { read: 15, written: 10, repeated: 3, setAside: 2, changed: 1 } });
    expect(summarizeReceipts(reading, { ...written, receipt: { ...receipt, written: 9, setAside: 1 } })).toEqual({
      unread: [],
      read: 15,
      written: 9,
      repeated: 3,
      setAside: 3,
      changed: 1,
      added: 0,
      leftOut: 0,
      addsUp: true,
      nothingLost: false,
    });
  });

  test('does not say that nothing was lost where a file could not be read', () => {
    const reading = spreadsheetReading({ receipt, unread: ['obras.xlsx'] });
    expect(summarizeReceipts(reading, { ...written, receipt })).toMatchObject({
      unread: ['obras.xlsx'],
      addsUp: true,
      nothingLost: false,
    });
  });

  test('does not take ids that are written more than once for values', () => {
    const summary = summarizeReceipts(jsonReading(), { ...written, receipt: { ...receipt, repeated: 4 } });
    expect(summary).toMatchObject({ read: 10, written: 10, repeated: 0, nothingLost: true });
  });

  test('says how much was left out by choice, and not that nothing was lost', () => {
    const summary = summarizeReceipts(jsonReading(), { ...written, receipt: { ...receipt, written: 4 } }, true);
    expect(summary).toMatchObject({ read: 10, written: 4, leftOut: 6, addsUp: true, nothingLost: false });
  });

  test('counts apart what bringing the data up to date had to add', () => {
    const step = { from: 'a', to: 'b/0/a', since: '0.9.4', moved: 3, left: 0, added: 3 } as const;
    const read = summarizeReceipts(jsonReading({ upgraded: [step] }), {
      ...written,
      receipt: { ...receipt, read: 13, written: 13 },
    });
    expect(read).toMatchObject({ read: 10, written: 10, added: 3, nothingLost: true });
    const reading = spreadsheetReading({ upgraded: [step], receipt: { ...receipt, read: 10, written: 10 } });
    expect(summarizeReceipts(reading, { ...written, receipt: { ...receipt, read: 13, written: 13 } })).toMatchObject({
      read: 10,
      written: 10,
      added: 3,
      nothingLost: true,
    });
    expect(summarizeReceipts(reading, { ...written, receipt: { ...receipt, read: 13, written: 12 } })).toMatchObject({
      nothingLost: false,
    });
  });

  test('claims nothing that the numbers do not show', () => {
    const summary = summarizeReceipts(jsonReading(), { ...written, receipt: { ...receipt, written: 9 } });
    expect(summary).toMatchObject({ addsUp: false, nothingLost: false });
  });
});
