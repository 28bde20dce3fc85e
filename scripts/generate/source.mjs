/** Reads the tables in `schema/source`; `schema/README.md` explains their columns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Oldest first, so that `since` and `until` can be compared by position. */
export const versions = ['0.9.3', '0.9.4', '0.9.5'];

/** The rows of all tables, each row an object of texts; an empty cell is ''. */
export function readSource(root) {
  const table = (name) => readTable(join(root, 'schema', 'source', `${name}.csv`));
  return {
    definitions: table('definitions'),
    fields: table('fields'),
    order: table('order'),
    titles: table('titles'),
    codelists: table('codelists'),
    codes: table('codes'),
    help: table('help'),
    codeHelp: table('code-help'),
    translatable: table('translatable'),
    idsElements: table('ids-elements'),
  };
}

/** The source as one version has it. */
export function sourceOf(source, version) {
  const current = (rows) => rows.filter((row) => holdsIn(row, version));
  const codelists = current(source.codelists);
  const names = new Set(codelists.map((row) => row.codelist));
  return {
    version,
    definitions: current(source.definitions),
    fields: current(source.fields),
    order: source.order.filter((row) => row.version === version),
    codelists,
    codes: current(source.codes).filter((row) => names.has(row.codelist)),
  };
}

/** Official Spanish title first, then the corrected forms that are accepted on reading. */
export function acceptedTitles(row) {
  return [row.title_es, ...splitList(row.also_es, '|')].filter((title) => title !== '');
}

export function splitList(text, separator) {
  return text === '' ? [] : text.split(separator);
}

function holdsIn(row, version) {
  const position = versions.indexOf(version);
  const since = row.since === '' ? 0 : versionPosition(row.since);
  const until = row.until === '' ? versions.length - 1 : versionPosition(row.until);
  return since <= position && position <= until;
}

function versionPosition(version) {
  const position = versions.indexOf(version);
  if (position < 0) throw new Error(`schema/source names a version that does not exist: ${version}`);
  return position;
}

function readTable(path) {
  const { data, errors } = Papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message} (row ${errors[0].row})`);
  return data;
}
