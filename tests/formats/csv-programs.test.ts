import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { documentOf, file, read, write } from '../jobs/support.ts';

/** LibreOffice, set to Spain, stands for Excel there: it opens our CSV, and saves it again. Only where it is installed. */
const hasSoffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasSoffice) console.log('Skipped: CSV for Excel is not opened by LibreOffice, which is not installed.');

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
const document = {
  version: '0.9',
  projects: [
    {
      id: 'oc4ids-zzslr1-1',
      title: 'Puente, y «ñandú»',
      description: '14,2 km; 1.500 m\nde tubería',
      budget: { amount: { amount: 1500000.5, currency: 'COP' } },
      environment: { inProtectedArea: true },
      locations: [{ id: 'a', geometry: { type: 'Point', coordinates: [-57.65, -25.3] } }],
      avance: 0.375,
    },
    { id: 'oc4ids-zzslr1-2', title: '- sin nombre', budget: { amount: { amount: -0.25 } }, avance: 1.5 },
    { id: 'oc4ids-zzslr1-3', title: '=1+1', budget: { amount: { amount: 7 } }, avance: 100 },
  ],
};

const spanish = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-ES</value></prop></item>
</oor:items>`;

function convert(to: string, into: string, infilter: string): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), spanish);
  const files = readdirSync(join(folder, 'written')).map((name) => join(folder, 'written', name));
  const args = [`-env:UserInstallation=file://${profile}`, '--headless', `--infilter=${infilter}`, '--convert-to', to];
  const { status, stderr } = spawnSync('soffice', [...args, '--outdir', join(folder, into), ...files], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(async () => {
  const jobs = createJobs();
  await read([file('obras.json', JSON.stringify(document))], {}, jobs);
  const { bytes } = await write(jobs, { format: 'csv', csvFor: 'excel-es', headers: 'es' });
  mkdirSync(join(folder, 'written'));
  for (const each of (await readZip(bytes, 'obras.zip')).value!)
    writeFileSync(join(folder, 'written', each.name), each.bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasSoffice)('LibreOffice in Spanish opens CSV for Excel', () => {
  it('and finds numbers in its number cells, and text in the others', { timeout: 120_000 }, async () => {
    convert('xlsx', 'opened', 'CSV:59,34,76,1,,3082');
    const bytes = new Uint8Array(readFileSync(join(folder, 'opened', 'Proyectos.xlsx')));
    const { value } = await readWorkbook(bytes, 'Proyectos.xlsx', { kind: 'xlsx' });
    const [headers, ...rows] = value!.tables[0]!.rows;
    const columnOf = (header: string) => rows.map((row) => row?.[headers!.indexOf(header)]);
    expect(columnOf('Valor total del proyecto:Monto:Monto')).toEqual([1500000.5, -0.25, 7]);
    expect(columnOf('avance')).toEqual([0.375, 1.5, 100]);
    expect(columnOf('Título del Proyecto')).toEqual(['Puente, y «ñandú»', "'- sin nombre", "'=1+1"]);
    expect(columnOf('Descripción del proyecto')[0]).toBe('14,2 km; 1.500 m\nde tubería');
  });

  it('saves it again in Windows-1252, and it is the same document', { timeout: 120_000 }, async () => {
    convert('csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false', 'saved', 'CSV:59,34,76,1');
    const saved = readdirSync(join(folder, 'saved')).map((name) =>
      file(name, new Uint8Array(readFileSync(join(folder, 'saved', name)))),
    );
    const projects = new TextDecoder('latin1').decode(saved.find(({ name }) => name === 'Proyectos.csv')!.bytes);
    expect(projects).toContain(';1500000,5;COP;');
    expect(projects.charCodeAt(0)).not.toBe(0xef);
    expect(await documentOf(saved)).toEqual(document);
  });
});
