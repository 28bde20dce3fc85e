import { type SentencesOf, tell } from '../sentence.ts';
import { cellFacts, cellsAt, columnOrNone } from './cell-facts.ts';
import { repairProblems } from './problems-repairs.ts';

/** The cells, the writing, and what is ours. */
export const valueProblems: SentencesOf<'cell' | 'write' | 'check' | 'receipt' | 'job'> = {
  ...repairProblems,
  'cell.not_a_number': ({ value }, words, places) => tell('cell.not_a_number', cellFacts(value, words, places), words),
  'cell.not_an_integer': ({ value }, words, places) =>
    tell('cell.not_an_integer', cellFacts(value, words, places), words),
  'cell.not_a_boolean': ({ value }, words, places) =>
    tell('cell.not_a_boolean', cellFacts(value, words, places), words),
  'cell.not_wkt': ({ value }, words, places) => tell('cell.not_wkt', cellFacts(value, words, places), words),
  'cell.not_an_object': ({ value, path }, words, places) =>
    tell('cell.not_an_object', { cells: cellsAt(places), path, value: words.quote(value) }, words),
  'cell.date_in_number': ({ value }, words, places) =>
    tell('cell.date_in_number', cellFacts(value, words, places), words),
  'cell.error_value': ({ value }, words, places) => tell('cell.error_value', cellFacts(value, words, places), words),
  'cell.formula_without_result': (_, words, places) =>
    tell('cell.formula_without_result', { cells: cellsAt(places), column: columnOrNone(words, places) }, words),
  'cell.conflict': ({ id, kept, setAside }, words) => {
    const { quote } = words;
    return tell('cell.conflict', { id: id ? quote(id) : 'none', kept: quote(kept), setAside: quote(setAside) }, words);
  },
  'cell.duplicate_differs': ({ kept, setAside }, words) =>
    tell('cell.duplicate_differs', { kept: words.quote(kept), setAside: words.quote(setAside) }, words),
  'cell.kind_conflict': ({ path, value }, words) =>
    tell('cell.kind_conflict', { path, value: words.quote(value) }, words),
  'cell.rollup_warning': (_, words, places) => tell('cell.rollup_warning', { cells: places.length }, words),
  'cell.trimmed': (_, words, places) =>
    tell('cell.trimmed', { cells: places.length, column: columnOrNone(words, places) }, words),
  'cell.parent_unknown': ({ link }, words, places) =>
    tell('cell.parent_unknown', { rows: cellsAt(places), link: words.quote(link) }, words),
  'cell.continuation_missing': ({ part }, words) =>
    tell('cell.continuation_missing', { part: words.quote(part) }, words),
  'write.encoded': ({ sheet, header }, words, places) => {
    const { quote } = words;
    return tell('write.encoded', { sheet: quote(sheet), cells: cellsAt(places), header: quote(header) }, words);
  },
  'write.continued': (_, words, places) => tell('write.continued', { cells: cellsAt(places) }, words),
  'write.protected': ({ value }, words, places) =>
    tell('write.protected', { cells: cellsAt(places), value: words.quote(value) }, words),
  'write.split': ({ sheet, sheets, limit }, words) =>
    tell('write.split', { sheet: words.quote(sheet), limit, sheets }, words),
  'write.set_aside': ({ value }, words, places) =>
    tell('write.set_aside', { cells: cellsAt(places), value: words.quote(value) }, words),
  'write.characters': ({ value }, words, places) =>
    tell('write.characters', { cells: cellsAt(places), value: words.quote(value) }, words),
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
  'write.text_limit': (limits, words) => tell('write.text_limit', limits, words),
  'check.differs': (_, words, places) =>
    tell('check.differs', { pointer: words.quote(places[0]?.pointer ?? '') }, words),
  'receipt.mismatch': (counts, words) => tell('receipt.mismatch', counts, words),
  'job.crashed': ({ detail }, words) => tell('job.crashed', { detail: detail ? words.quote(detail) : 'none' }, words),
  'job.out_of_memory': (_, words) => tell('job.out_of_memory', {}, words),
};
