/**
 * `npm run fixtures`: files for the tests of formats, written by another program: LibreOffice, which has to be installed
 * (`soffice`). It is not part of `npm test`; the files are committed. One small table, in our own words, goes through every
 * format; `tests/formats/programs.ts` says what it means.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import * as xlsx from 'xlsx';
import { makeMarkingFixtures } from './fixtures-marking.mjs';

const folder = resolve('tests/fixtures/formats');
const work = mkdtempSync(join(tmpdir(), 'fixtures-'));
mkdirSync(folder, { recursive: true });

/** A flat ODS is the source: it says of each cell what it is, and a person can read it. */
const text = (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const date = (value) =>
  `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value}"/>`;
const truth = (value) =>
  `<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="${value}"/>`;
const code = (value) =>
  `<table:table-cell table:style-name="code" office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const empty = '<table:table-cell/>';
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`;
const sheet = (name, ...rows) => `<table:table table:name="${name}">${rows.join('')}</table:table>`;

const projects = sheet(
  'Proyectos',
  row(
    ...[
      'Identificador o Referencia',
      'Título del Proyecto',
      'period/startDate',
      'budget/amount/amount',
      'environment/inProtectedArea',
      'Código',
    ].map(text),
  ),
  row(
    text('oc4ids-bu3kcz-01'),
    text('Puente “Ñandú” &amp; accesos'),
    date('2024-04-05'),
    number('1500000.5'),
    truth('true'),
    code('007'),
  ),
  row(text('oc4ids-bu3kcz-02'), empty, empty, number('0'), truth('false'), code('1.10')),
);
const parties = sheet(
  'Partes involucradas',
  row(
    ...['Identificador o Referencia', 'Partes involucradas:ID de Entidad', 'Partes involucradas:Nombre común'].map(
      text,
    ),
  ),
  row(text('oc4ids-bu3kcz-01'), text('PY-1'), text('Municipalidad de Itá')),
  row(text('oc4ids-bu3kcz-01'), text('PY-2'), text('Constructora')),
);
const source = (sheets) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:text-style style:name="text"><number:text-content/></number:text-style>
<number:boolean-style style:name="boolean"><number:boolean/></number:boolean-style>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="boolean"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="iso"/>
<style:style style:name="code" style:family="table-cell" style:data-style-name="text"/>
</office:automatic-styles>
<office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document>`;

writeFileSync(join(work, 'obras.fods'), source(projects + parties));
writeFileSync(join(work, 'uno.fods'), source(projects));

/** Names of LibreOffice's filters; for CSV: separator, quote, encoding (76 UTF-8, 65535 UTF-16, 1 Windows-1252). */
const conversions = [
  ['obras.fods', 'xlsx', 'Calc MS Excel 2007 XML', 'obras.xlsx'],
  ['obras.fods', 'xlsm', 'Calc MS Excel 2007 VBA XML', 'obras.xlsm'],
  ['obras.fods', 'xls', 'MS Excel 97', 'obras.xls'],
  ['obras.fods', 'ods', 'calc8', 'obras.ods'],
  ['obras.fods', 'fods', 'OpenDocument Spreadsheet Flat XML', 'obras.fods'],
  ['uno.fods', 'html', 'HTML (StarCalc)', 'uno-html.xls'],
  ['uno.fods', 'csv', 'Text - txt - csv (StarCalc):44,34,76,1', 'uno-utf-8.csv'],
  ['uno.fods', 'csv', 'Text - txt - csv (StarCalc):59,34,1,1', 'uno-windows-1252.csv'],
  ['uno.fods', 'csv', 'Text - txt - csv (StarCalc):124,34,76,1', 'uno-pipe.csv'],
  ['uno.fods', 'csv', 'Text - txt - csv (StarCalc):9,34,65535,1', 'uno-utf-16.csv'],
];

const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
const version = /LibreOffice (\S+)/.exec(spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
if (version === undefined) throw new Error('LibreOffice (soffice) is not installed');

/** @returns {string} the file that LibreOffice made */
function convert(file, filter, ending) {
  const made = join(work, 'out');
  const args = [profile, '--headless', '--convert-to', `${ending}:${filter}`, '--outdir', made, file];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} was not converted: ${stderr}`);
  return join(made, basename(file).replace(/[^.]+$/, ending));
}

for (const [input, ending, filter, output] of conversions) {
  copyFileSync(convert(join(work, input), filter, ending), join(folder, output));
}

// No other program at hand writes XLSB.
const book = xlsx.read(readFileSync(join(folder, 'obras.xlsx')), { type: 'buffer', cellNF: true });
writeFileSync(join(folder, 'obras.xlsb'), xlsx.write(book, { type: 'buffer', bookType: 'xlsb' }));
// What Excel puts before a CSV so that it opens it in columns.
const semicolons = readFileSync(join(folder, 'uno-windows-1252.csv'));
writeFileSync(join(folder, 'uno-sep.csv'), Buffer.concat([Buffer.from('sep=;\r\n'), semicolons]));

writeFileSync(
  join(folder, 'README.md'),
  `# Files of other programs

One small table in every format that is read, made by \`npm run fixtures\` with LibreOffice ${version} (by its headless
conversion); \`obras.xlsb\` with SheetJS, since LibreOffice does not write XLSB; \`uno-sep.csv\` is \`uno-windows-1252.csv\` behind a line
\`sep=;\`. \`obras\` has two sheets, \`uno\` the first of them. What they mean stands in \`tests/formats/programs.ts\`.
`,
);
const marking = resolve('tests/fixtures/marking');
mkdirSync(marking, { recursive: true });
makeMarkingFixtures(marking, convert, (made, name) => copyFileSync(made, join(marking, name)));
rmSync(work, { recursive: true, force: true });
