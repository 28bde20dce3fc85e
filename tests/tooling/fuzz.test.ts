import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import * as oracles from '../../scripts/fuzz/oracles.ts';
import { pollutionFaults } from '../../scripts/fuzz/pollution.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { type ReaderName, readers } from '../../scripts/fuzz/readers.ts';
import { faultsOf } from '../../scripts/fuzz/run-inputs.ts';

/** What watches over hostile input sees what it is there for. */

const reader = (check: () => string[]) => ({ make: () => [], check: () => Promise.resolve(check()) });
const faults = (check: () => string[]): Promise<string[]> => faultsOf(reader(check), [], new Random(1), false);

describe('a reader of hostile input', () => {
  it('is at fault where it throws, and where it says so', async () => {
    expect(await faults(() => [])).toEqual([]);
    expect(await faults(() => ['x'])).toEqual(['x']);
    expect(await faults(() => JSON.parse('{') as string[])).toEqual([expect.stringMatching(/^thrown: SyntaxError/)]);
  });

  it.each(Object.keys(readers) as ReaderName[])(
    'gets the same input for the same seed and number: %s',
    async (name) => {
      const inputs = [7, 7, 8].map(async (number) => {
        const files = await readers[name].make(new Random(name, 1, number));
        return files.map((file) => [file.name, strFromU8(file.bytes, true)]);
      });
      const [first, again, other] = await Promise.all(inputs);
      expect(again).toEqual(first);
      expect(other).not.toEqual(first);
    },
  );
});

describe('what all objects share', () => {
  const { at } = Array.prototype;
  const everyOwn = Object.getOwnPropertyDescriptor(Map.prototype, 'size')!;
  const shared = Object.prototype as unknown as Record<string, unknown>;

  afterEach(() => {
    delete shared['polluted'];
    Array.prototype.at = at;
    Object.defineProperty(Array.prototype, 'at', { enumerable: false });
    Object.defineProperty(Map.prototype, 'size', everyOwn);
  });

  it('has not changed, until it has another key, another value or another getter', () => {
    expect(pollutionFaults()).toEqual([]);
    shared['polluted'] = true;
    Array.prototype.at = () => undefined;
    Object.defineProperty(Map.prototype, 'size', { get: () => 0 });
    expect(pollutionFaults()).toEqual(['Object.prototype polluted', 'Array.prototype at', 'Map.prototype size'].map((fault) => `pollution: ${fault}`)); // prettier-ignore
  });
});

describe('a file that is written', () => {
  const csvFaults = (text: string, ours: string[][]): string[] =>
    oracles.csvZipFaults(zipSync({ 'a.csv': strToU8(text) }), () => ours);

  it('as CSV has the cells that PapaParse reads, and no formulas', () => {
    expect(csvFaults('a,"b,c"\r\n', [['a', 'b,c']])).toEqual([]);
    expect(csvFaults('a,"b,c"\r\n', [['a', 'b']])).toEqual(['a.csv: PapaParse reads other cells']);
    expect(csvFaults('=1+1\r\n', [['=1+1']])).toEqual(['a.csv: a formula']);
    expect(csvFaults("'=1+1,-2,+1e5\r\n", [["'=1+1", '-2', '+1e5']])).toEqual([]);
  });

  it('as CSV may have no row, which PapaParse does not see, and we see as one without cells', () => {
    expect(csvFaults('\r\n', [[]])).toEqual([]);
  });

  it('as a workbook is XML, without formulas and links', () => {
    const written = (xml: string): string[] => oracles.writtenFaults(zipSync({ 'a.xml': strToU8(xml) }));
    expect(written('<a>=1</a>')).toEqual([]);
    expect(written('<a><f>1</f></a>')).toEqual(['a.xml: a formula or a link']);
    expect(written('<a>')).toHaveLength(1);
  });

  it('as a report has no markup but its own', () => {
    const head = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>x</title>\n<style></style>\n</head>\n`;
    const report = (body: string): string[] => oracles.reportFaults(strToU8(`${head}<body>${body}</body>\n</html>\n`));
    expect(report('<p class="x">&lt;b&gt;</p>')).toEqual([]);
    for (const hostile of ['<img src="x">', '<p onclick="x">', '<p class="x" data-x>', '<', '<a href="x">', '<!-- -->'])
      expect(report(hostile), hostile).toHaveLength(1);
  });
}); // prettier-ignore
