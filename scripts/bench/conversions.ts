import { largeFileBytes } from '../../src/client/read-bytes.ts';
import type { GivenFile } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { OutputFormat } from '../../src/core/model/options.ts';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { loadAllCatalogues } from '../../src/ui/i18n/catalogues.ts';
import { templateWordsMessages } from '../../src/ui/i18n/messages/template-words.ts';
import { createWords } from '../../src/ui/i18n/words.ts';

await loadAllCatalogues();
const templateWordsEs = templateWordsMessages(createWords('es'));

/** What is measured: the input's name in the folder of the bench, and what is made of it. */
export const conversions = {
  'JSON → CSV': { input: 'input.json', format: 'csv' },
  'JSON → XLSX': { input: 'input.json', format: 'xlsx' },
  'JSON → ODS': { input: 'input.json', format: 'ods' },
  'CSV → JSON': { input: 'input.zip', format: 'json' },
  'XLSX → JSON': { input: 'input.xlsx', format: 'json' },
  'ODS → JSON': { input: 'input.ods', format: 'json' },
} as const satisfies Record<string, { input: string; format: OutputFormat }>;

export type ConversionName = keyof typeof conversions;

const silent = (): void => {};

/** Large files are handed over as they are, as the page does: a JSON file may then be read in pieces. */
function given(bytes: Uint8Array, name: string): GivenFile {
  return bytes.length > largeFileBytes ? { name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) } : { name, bytes };
}

/** What the page's worker does with a file: reads it, checks it, and writes it anew. The bytes are the worker's own. */
export async function convert(bytes: Uint8Array, name: string, format: OutputFormat): Promise<Uint8Array> {
  return concatBytes(await convertToPieces(bytes, name, format));
}

/** The same, with the new file in pieces, as the page gets it. */
export async function convertToPieces(bytes: Uint8Array, name: string, format: OutputFormat): Promise<Uint8Array[]> {
  const jobs = createJobs();
  const read = await jobs.read([given(bytes, name)], { version: '0.9.5' }, silent);
  if (!read.ok) throw new Error(`${name} was not read: ${read.problems.map(({ code }) => code).join(', ')}`);
  const pieces: Uint8Array[] = [];
  const take = async (piece: Uint8Array): Promise<boolean> => pieces.push(piece) > 0;
  const saved = await jobs.save({ format, headers: 'en', columns: 'used', sheetNames: 'language' }, take, silent);
  if (!saved.ok) throw new Error(`${format} was not written: ${saved.problems.map(({ code }) => code).join(', ')}`);
  return pieces;
}

/** Reads the file and returns what reviews it, as the page's worker does after each reading. */
export async function reviewOf(bytes: Uint8Array, name: string): Promise<() => Promise<unknown>> {
  const jobs = createJobs();
  const read = await jobs.read([{ name, bytes }], { version: '0.9.5' }, silent);
  if (!read.ok) throw new Error(`${name} was not read: ${read.problems.map(({ code }) => code).join(', ')}`);
  return () => jobs.review();
}

/** The template with every field, in both languages, with all its lists. */
export async function largestTemplate(format: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const choice = { presets: ['everything' as const], added: [], removed: [] };
  const request = { choice, languages: ['es', 'en'], format, words: templateWordsEs } as const;
  const made = await createJobs().template({ version: '0.9.5', ...request });
  if (!made.ok) throw new Error(`no template was made: ${made.problems.map(({ code }) => code).join(', ')}`);
  return made.file.bytes;
}
