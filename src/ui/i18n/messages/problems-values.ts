import type { Words } from '../words.ts';
import { type SentencesOf, tell } from '../sentence.ts';
import { cellFacts, columnOrNone } from './cell-facts.ts';
import { repairProblems } from './problems-repairs.ts';

/** The cells, the writing, and what is ours. */
export const valueProblems: SentencesOf<'cell' | 'write' | 'check' | 'receipt' | 'job'> = {
  ...repairProblems,
  'cell.not_a_number': ({ value }, words, places, amount) =>
    tell('cell.not_a_number', cellFacts(value, words, places, amount), words),
  'cell.not_an_integer': ({ value }, words, places, amount) =>
    tell('cell.not_an_integer', cellFacts(value, words, places, amount), words),
  'cell.not_a_boolean': ({ value }, words, places, amount) =>
    tell('cell.not_a_boolean', cellFacts(value, words, places, amount), words),
  'cell.not_wkt': ({ value }, words, places, amount) =>
    tell('cell.not_wkt', cellFacts(value, words, places, amount), words),
  'cell.not_an_object': ({ value, path }, words, _places, amount) =>
    tell('cell.not_an_object', { cells: amount, path, value: words.quote(value) }, words),
  'cell.date_in_number': ({ value }, words, places, amount) =>
    tell('cell.date_in_number', cellFacts(value, words, places, amount), words),
  'cell.error_value': ({ value }, words, places, amount) =>
    tell('cell.error_value', cellFacts(value, words, places, amount), words),
  'cell.formula_without_result': (_, words, places, amount) =>
    tell('cell.formula_without_result', { cells: amount, column: columnOrNone(words, places) }, words),
  'cell.conflict': ({ id, kept, setAside }, words) => {
    const { quote } = words;
    return tell('cell.conflict', { id: id ? quote(id) : 'none', kept: quote(kept), setAside: quote(setAside) }, words);
  },
  'cell.duplicate_differs': ({ kept, setAside }, words) =>
    tell('cell.duplicate_differs', { kept: words.quote(kept), setAside: words.quote(setAside) }, words),
  'cell.kind_conflict': ({ path, value }, words) =>
    tell('cell.kind_conflict', { path, value: words.quote(value) }, words),
  'cell.rollup_warning': (_, words, _places, amount) => tell('cell.rollup_warning', { cells: amount }, words),
  'cell.trimmed': (_, words, places, amount) =>
    tell('cell.trimmed', { cells: amount, column: columnOrNone(words, places) }, words),
  'cell.parent_unknown': ({ link }, words, _places, amount) =>
    tell('cell.parent_unknown', { rows: amount, link: words.quote(link) }, words),
  'cell.continuation_missing': ({ part }, words) =>
    tell('cell.continuation_missing', { part: words.quote(part) }, words),
  'write.encoded': ({ sheet, header }, words, _places, amount) => {
    const { quote } = words;
    return tell('write.encoded', { sheet: quote(sheet), cells: amount, header: quote(header) }, words);
  },
  'write.continued': (_, words, _places, amount) => tell('write.continued', { cells: amount }, words),
  'write.protected': ({ value }, words, _places, amount) =>
    tell('write.protected', { cells: amount, value: words.quote(value) }, words),
  'write.split': ({ sheet, sheets, limit }, words) =>
    tell('write.split', { sheet: words.quote(sheet), limit, sheets }, words),
  'write.set_aside': ({ value }, words, _places, amount) =>
    tell('write.set_aside', { cells: amount, value: words.quote(value) }, words),
  'write.characters': ({ value }, words, _places, amount) =>
    tell('write.characters', { cells: amount, value: words.quote(value) }, words),
  'write.left_out': ({ items, values }, { text }) => ({
    title:
      items > 0
        ? text('problem.write.left_out.title', { projects: items, values })
        : text('problem.write.left_out.titleOfValues', { values }),
    advice: text('problem.write.left_out.advice'),
  }),
  'write.fields_missing': ({ paths }, words) =>
    tell('write.fields_missing', { paths: words.list(paths.map(words.quote)) }, words),
  'write.geometry': ({ path }, words) => tell('write.geometry', { path: words.quote(path) }, words),
  'write.roll_up_several': ({ path }, words) => tell('write.roll_up_several', { path: words.quote(path) }, words),
  'write.roll_up_nested': ({ path }, words) => tell('write.roll_up_nested', { path: words.quote(path) }, words),
  'write.roll_up_unknown': (_, words) => tell('write.roll_up_unknown', {}, words),
  'write.roll_up_schema': (_, words) => tell('write.roll_up_schema', {}, words),
  'write.root_missing': ({ path }, words) => tell('write.root_missing', { path: words.quote(path) }, words),
  'write.rows_limit': (limits, words) => tell('write.rows_limit', limits, words),
  'write.columns_limit': (limits, words) => tell('write.columns_limit', limits, words),
  'write.only_sheets': ({ name, limit }, words) => tell('write.only_sheets', { name: words.quote(name), limit }, words),
  'write.zip_limit': ({ name }, words) => tell('write.zip_limit', { name: words.quote(name) }, words),
  'write.text_limit': (limits, words) => tell('write.text_limit', limits, words),
  'write.disk_full': ({ name }, words) => tell('write.disk_full', { name: words.quote(name) }, words),
  'write.not_allowed': ({ name }, words) => tell('write.not_allowed', { name: words.quote(name) }, words),
  'write.not_saved': ({ name }, words) => tell('write.not_saved', { name: words.quote(name) }, words),
  'check.differs': (_, words, places) =>
    tell('check.differs', { pointer: words.quote(places[0]?.pointer ?? '') }, words),
  'receipt.mismatch': (counts, words) => tell('receipt.mismatch', counts, words),
  'job.crashed': ({ detail }, words) => tell('job.crashed', { detail: detail ? words.quote(detail) : 'none' }, words),
  'job.out_of_memory': ({ bytes }, words) => tell('job.out_of_memory', { size: sizeOf(bytes, words) }, words),
  'job.ended': ({ bytes }, words) => tell('job.ended', { size: sizeOf(bytes, words) }, words),
};

/** Or `none`, which is how messages ask for what is not known. */
function sizeOf(bytes: number, words: Words): string {
  return bytes === 0 ? 'none' : words.bytes(bytes);
}
