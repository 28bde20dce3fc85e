import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { writeJson } from '../../src/formats/write-json.ts';
import type { Jobs, WriteOptions } from '../../src/jobs/api.ts';
import { outputFormats } from '../../src/core/model/options.ts';
import { createJobs } from '../../src/jobs/jobs.ts';

const nothing = (): void => undefined;
const toJson: WriteOptions = { format: 'json', headers: 'en', columns: 'used', sheetNames: 'language' };

/** Some megabytes, of which a piece holds only a part. */
const projects = Array.from({ length: 3000 }, (_, index) => ({
  id: `oc4ids-abc123-${index}`,
  title: `Puente ${index}`,
  description: 'Reemplazo del puente viejo. '.repeat(40),
  parties: [{ id: `${index}`, name: 'Andina' }],
}));
const document = writeJson({ version: '0.9', projects });

async function reading(jobs: Jobs): Promise<Jobs> {
  const read = await jobs.read([{ name: 'obras.json', blob: new Blob([document]) }], { version: '0.9.5' }, nothing);
  expect(read.ok).toBe(true);
  return jobs;
}

const whole = (): Promise<Jobs> => reading(createJobs());
const inPieces = (): Promise<Jobs> =>
  reading(createJobs({ wholeJsonBytes: 0, pieceBytes: 100_000, partBytes: 1_000_000 }));

async function expectSaved(jobs: Jobs, options: WriteOptions): Promise<void> {
  const written = await jobs.write(options, nothing);
  const pieces: Uint8Array[] = [];
  const saved = await jobs.save(
    options,
    async (piece) => {
      // Whoever takes a piece may take its buffer with it.
      pieces.push(structuredClone(piece, { transfer: [piece.buffer] }));
      return true;
    },
    nothing,
  );
  if (!written.ok || !saved.ok) throw new Error('the file was not made');
  const { bytes, ...rest } = written.written;
  expect(saved.saved).toEqual({ ...rest, bytes: bytes.length });
  expect(Buffer.compare(concatBytes(pieces), bytes)).toBe(0);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1_048_576);
}

describe('a file that is saved piece by piece', () => {
  it.each(outputFormats)('is the file that is written at once: %s', async (format) => {
    await expectSaved(await whole(), { ...toJson, format });
  });

  it('is the same of a document that is not in memory', async () => {
    await expectSaved(await inPieces(), { ...toJson, format: 'csv' });
  });

  it('is made while it is taken, and no further than somebody wants it', async () => {
    const jobs = await whole();
    let taken = 0;
    const saved = await jobs.save(toJson, async ({ length }) => (taken += length) < 2_000_000, nothing);
    expect(saved).toEqual({ ok: false, problems: [] });
    expect(taken).toBeLessThan(document.length / 1.5);
    // Nothing is lost: the document is still there.
    await expectSaved(jobs, toJson);
  });

  it('says what is wrong before anything is taken', async () => {
    const jobs = await inPieces();
    let taken = 0;
    const take = async ({ length }: Uint8Array): Promise<boolean> => (taken += length) >= 0;
    const none = await createJobs().save(toJson, take, nothing);
    const filtered = { ...toJson, format: 'csv', filter: { field: 'nobody/has/this', value: 'x' } } as const;
    const unknown = await jobs.save(filtered, take, nothing);
    expect([none, unknown]).toMatchObject([
      { ok: false, problems: [{ code: 'job.crashed' }] },
      { ok: false, problems: [{ code: 'option.unknown_field' }] },
    ]);
    expect(taken).toBe(0);
  });
});
