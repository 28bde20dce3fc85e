// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Forecast } from '../../src/client/index.ts';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { jsonReading, spreadsheetReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'deviceMemory');
});

const forecast: Forecast = {
  bytes: 1_124_000_000,
  amount: { of: 'projects', about: 40_000 },
  seconds: 110,
  memoryBytes: 400_000_000,
  inPieces: false,
  longSheets: [],
  wideSheets: [],
};

/** A file that is not so small that nobody need be asked. */
function largeFile(name = 'obras.json'): File {
  return new File([new Uint8Array(1_100_000)], name);
}

/** The page, to which a large file was given. */
async function announced(language: 'en' | 'es', changed: Partial<Forecast> = {}) {
  const page = openPage(language);
  page.client.forecastResult = { ...forecast, ...changed };
  await page.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, largeFile());
  const heading = await screen.findByRole('heading', { level: 1, name: page.messages.large.title(1, 'obras.json') });
  return { ...page, heading, texts: () => document.querySelector('main')!.textContent };
}

describe.each(standardLanguages)('a large file, in %s', (language) => {
  test('is announced before anything is done with it, and read when the person says so', async () => {
    const { client, messages, user, heading } = await announced(language);
    const { large, result } = messages;
    expect(document.activeElement).toBe(heading);
    expect(document.title).toContain(large.title(1, 'obras.json'));
    const facts = [...document.querySelectorAll('main dl > div')].map((fact) => fact.textContent);
    const { words } = createI18n(language);
    expect(facts).toEqual([
      large.size + words.bytes(1_124_000_000),
      large.contents + words.text('large.projects', { about: 40_000 }),
      large.time + words.text('large.minutes', { minutes: 2 }),
      large.memory + words.text('large.about', { size: words.bytes(400_000_000) }),
    ]);
    expect(client.reads).toHaveLength(0);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: large.start }));
    client.isHeld = true;
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1, name: messages.reading.title('obras.json') })).toBeTruthy();
    client.release();
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(client.reads).toHaveLength(1);
  });

  test('is not announced twice: options change what is read, not whether', async () => {
    const { client, messages, user } = await announced(language);
    await user.click(screen.getByRole('button', { name: messages.large.start }));
    await screen.findByText(messages.receipt.checked);
    await user.click(screen.getAllByText(messages.options.reading)[0]!);
    await user.click(screen.getByLabelText(messages.options.rootIsList.label));
    await waitFor(() => expect(client.reads).toHaveLength(2));
    expect(client.forecasts).toHaveLength(1);
  });

  test('gives way to another one, and to what was there before', async () => {
    const { client, messages, user, choose } = openPage(language);
    const { large, result } = messages;
    await choose('proyectos.xlsx');
    await screen.findByText(messages.receipt.checked);
    expect(client.forecasts).toHaveLength(0);
    client.forecastResult = forecast;
    const field = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
    await user.upload(field(), largeFile('a.json'));
    await screen.findByRole('heading', { level: 1, name: large.title(1, 'a.json') });
    await user.upload(field(), largeFile('b.json'));
    await screen.findByRole('heading', { level: 1, name: large.title(1, 'b.json') });
    await user.click(screen.getByRole('button', { name: result.backTo('proyectos.xlsx') }));
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(client.reads).toHaveLength(1);
  });

  test('is told with the sheets that a workbook could not hold, where it becomes one', async () => {
    const longSheets = [{ name: 'Documentos', rows: 1_300_000, sheets: 2, limit: 1_048_576 }];
    const wideSheets = [{ name: 'Proyectos', columns: 17_000, limit: 16_384 }];
    const { texts } = await announced(language, { longSheets, wideSheets });
    const { words } = createI18n(language);
    const [long, wide] = [longSheets[0]!, wideSheets[0]!];
    expect(texts()).toContain(words.text('large.longSheet', { ...long, name: words.quote(long.name) }));
    expect(texts()).toContain(words.text('large.wideSheet', { ...wide, name: words.quote(wide.name) }));
  });

  test('is told so where the format is chosen, too', async () => {
    const longSheets = [{ name: 'Documentos', rows: 1_300_000, sheets: 2, limit: 1_048_576 }];
    const { client, messages, user, texts } = await announced(language, { longSheets });
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    await user.click(screen.getByRole('button', { name: messages.large.start }));
    await screen.findByText(messages.receipt.checked);
    const { words } = createI18n(language);
    const told = words.text('large.longSheet', { ...longSheets[0]!, name: words.quote('Documentos') });
    expect(texts()).toContain(told);
    await user.click(screen.getByLabelText(messages.download.formats.csv));
    await screen.findByText(messages.receipt.checked);
    expect(texts()).not.toContain(told);
  });

  test('is told with the memory, where that may not suffice', async () => {
    const { messages, texts } = await announced(language, { memoryBytes: 4_500_000_000 });
    expect(texts()).toContain(messages.large.tooMuchMemory(createI18n(language).words.bytes(4_000_000_000)));
  });

  test('is told with the memory of the computer, where the browser knows that it is little', async () => {
    Object.defineProperty(navigator, 'deviceMemory', { value: 2, configurable: true });
    const { messages, texts } = await announced(language, { memoryBytes: 1_100_000_000 });
    expect(texts()).toContain(messages.large.littleMemory(createI18n(language).words.bytes(2_000_000_000)));
  });
});

/** A place as the browser gives it: what is written takes effect when it is closed. */
class Place {
  readonly name = 'mis obras.json';
  content: Blob | undefined;
  isRemoved = false;
  /** Which step fails, and how. */
  failure: { at: 'createWritable' | 'write' | 'close'; name: string } | undefined;

  async createWritable() {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const attempt = (step: 'createWritable' | 'write' | 'close') => {
      if (this.failure?.at === step) throw new DOMException('', this.failure.name);
    };
    attempt('createWritable');
    return {
      write: async (piece: Uint8Array<ArrayBuffer>) => {
        attempt('write');
        pieces.push(piece);
      },
      close: async () => {
        attempt('close');
        this.content = new Blob(pieces);
      },
      abort: async () => pieces.splice(0),
    };
  }

  async getFile() {
    return new File(this.content ? [this.content] : [], this.name);
  }

  async remove() {
    this.isRemoved = true;
  }
}

async function largeResult(language: 'en' | 'es', picker: () => Promise<unknown>) {
  const asked = vi.fn(picker);
  vi.stubGlobal('showSaveFilePicker', asked);
  const page = openPage(language);
  page.client.readResult = () => ({ ok: true, reading: spreadsheetReading({ isLargeAsJson: true }) });
  await page.choose('proyectos.xlsx');
  const { result, download } = page.messages;
  await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.unsaved}` });
  const save = () => page.user.click(screen.getByRole('button', { name: download.saveJson }));
  return { ...page, asked, save };
}

describe.each(standardLanguages)('a large result, in %s', (language) => {
  test('goes to the place that the person chooses, and is compared there', async () => {
    const place = new Place();
    const { client, messages, asked, save } = await largeResult(language, async () => place);
    const { download, receipt, result } = messages;
    expect(client.writes).toHaveLength(0);
    expect(screen.getByText(download.straight)).toBeTruthy();
    const checked = vi.spyOn(client, 'check');
    await save();
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.saved}` });
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        suggestedName: 'proyectos.json',
        types: [{ accept: { 'application/json': ['.json'] } }],
      }),
    );
    expect(client.writes).toMatchObject([{ format: 'json' }]);
    expect(place.content!.size).toBe(1_800_000);
    expect(screen.getByText(/^mis obras\.json · 1[.,]8/)).toBeTruthy();
    await screen.findByText(receipt.checked);
    expect(checked).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: download.saveElsewhere })).toBeTruthy();
  });

  test('stays where it is when no place is chosen', async () => {
    const { client, messages, save } = await largeResult(language, () =>
      Promise.reject(new DOMException('', 'AbortError')),
    );
    const { download } = messages;
    await save();
    expect((await screen.findAllByText(download.noPlace)).length).toBeGreaterThan(0);
    expect(client.writes).toHaveLength(0);
    expect(screen.getByRole('button', { name: download.saveJson })).toBeTruthy();
  });

  test.each([
    ['createWritable', 'NotAllowedError', 'write.not_allowed'],
    ['write', 'QuotaExceededError', 'write.disk_full'],
    ['close', 'InvalidStateError', 'write.not_saved'],
  ] as const)('is not lost when %s ends in %s', async (at, name, code) => {
    const place = new Place();
    place.failure = { at, name };
    const { client, messages, save } = await largeResult(language, async () => place);
    const { download, result } = messages;
    await save();
    const { words } = createI18n(language);
    const title = words.text(`problem.${code}.title`, { name: words.quote(place.name) });
    expect(await screen.findByRole('heading', { level: 2, name: new RegExp(title) })).toBeTruthy();
    expect(screen.getByText(words.text(`problem.${code}.advice`))).toBeTruthy();
    expect(place.isRemoved).toBe(true);
    // Once more, and it is there.
    place.failure = undefined;
    await save();
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.saved}` });
    expect(place.content!.size).toBe(1_800_000);
    expect(client.reads).toHaveLength(1);
    expect(screen.queryByText(download.instead)).toBeNull();
  });

  test('is asked for once, however often the button is pressed', async () => {
    const place = new Place();
    let choose = (_: Place) => {};
    const chosen = new Promise<Place>((resolve) => (choose = resolve));
    const { client, messages, asked, save } = await largeResult(language, () => chosen);
    await save();
    await save();
    choose(place);
    await screen.findByText(messages.receipt.checked);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(client.writes).toHaveLength(1);
  });

  test('can be downloaded where it cannot be saved', async () => {
    const { client, messages, user, save } = await largeResult(language, () =>
      Promise.reject(new DOMException('', 'SecurityError')),
    );
    const { download, result } = messages;
    await save();
    await user.click(await screen.findByRole('button', { name: download.instead }));
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(client.writes).toHaveLength(1);
    expect(screen.getByRole('button', { name: download.json })).toBeTruthy();
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const place = new Place();
    const { client, messages, user, save } = await largeResult(language, async () => place);
    client.isHeld = true;
    await save();
    await user.click(await screen.findByRole('button', { name: messages.reading.cancel }));
    await waitFor(() => expect(place.isRemoved).toBe(true));
    expect(place.content).toBeUndefined();
    await screen.findByRole('heading', {
      level: 1,
      name: `${messages.result.projects(12)} ${messages.result.stopped}`,
    });
    client.release();
    await save();
    await waitFor(() => expect(place.content?.size).toBe(1_800_000));
  });

  test('is asked for anew when something else is chosen meanwhile', async () => {
    const place = new Place();
    vi.stubGlobal('showSaveFilePicker', async () => place);
    const { client, messages, user, choose } = openPage(language);
    const { download } = messages;
    client.readResult = () => ({ ok: true, reading: jsonReading({ inPieces: true }) });
    await choose('obras.json');
    client.isHeld = true;
    await user.click(await screen.findByRole('button', { name: download.saveSpreadsheet }));
    await user.click(screen.getByLabelText(messages.headerKinds.paths));
    client.release();
    expect((await screen.findAllByText(download.savedBefore(place.name))).length).toBeGreaterThan(0);
    expect(place.content!.size).toBe(1_800_000);
    await user.click(screen.getByRole('button', { name: download.saveSpreadsheet }));
    await waitFor(() => expect(client.writes.map(({ headers }) => headers)).toEqual([language, 'paths']));
  });

  test('is what it always was in a format that is small', async () => {
    const { client, messages, user } = await largeResult(language, async () => new Place());
    const { download, result } = messages;
    await user.click(screen.getByText(download.otherFormats));
    await user.click(screen.getByLabelText(download.formats.xlsx));
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.ready}` });
    expect(client.writes.map(({ format }) => format)).toEqual(['xlsx']);
    await user.click(screen.getByLabelText(download.formats.json));
    await screen.findByRole('heading', { level: 1, name: `${result.projects(12)} ${result.unsaved}` });
    expect(client.writes).toHaveLength(1);
  });
});
