import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './in-turns.ts';

/** What was measured of one set, as it is kept until the table is made. */
export interface SetResults {
  set: string;
  /** Of the inputs, by the name of their file. */
  inputs: Record<string, number>;
  /** Node or Chromium, and its version. */
  engine: string;
  runs: number;
  /** How many programs wanted the processor, per core, when the set was begun and when it was done. */
  load: [before: number, after: number];
  /** By the name of the task; the reason where it did not end in a file. */
  tasks: Record<string, Measured | { refused: string }>;
}

const order = ['100', '1000', '10000', 'wide', 'deep', 'long-text'];

/** Where results are kept; each kind of engine has a file of its own, and a part of the document. */
const kinds = ['Node', 'Chromium'] as const;
type Kind = (typeof kinds)[number];

function fileOf(folder: string, kind: Kind): string {
  return join(folder, `results-${kind}.json`);
}

function readResults(file: string): SetResults[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SetResults[]) : [];
}

/** Keeps the results of a set in the place of those that were kept before; tasks that were not measured now stay. */
export function keepResults(folder: string, results: SetResults): void {
  const file = fileOf(
    folder,
    kinds.find((kind) => results.engine.startsWith(kind))!,
  );
  const all = readResults(file);
  const before = all.find(({ set }) => set === results.set);
  const merged = {
    ...results,
    inputs: { ...before?.inputs, ...results.inputs },
    tasks: { ...before?.tasks, ...results.tasks },
  };
  const others = all.filter(({ set }) => set !== results.set);
  const sorted = [...others, merged].sort((a, b) => order.indexOf(a.set) - order.indexOf(b.set));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(sorted, null, 1));
}

/** Writes the tables of all sets that were measured into a document, between the marks of each kind of engine. */
export function writeTables(folder: string, documentFile: string): void {
  let document = readFileSync(documentFile, 'utf8');
  for (const kind of kinds) {
    const results = readResults(fileOf(folder, kind));
    if (results.length === 0) continue;
    const [begin, end] = [`<!-- measured in ${kind}: begin -->`, `<!-- measured in ${kind}: end -->`];
    const [head, tail] = [document.split(begin)[0]!, document.split(end)[1]];
    if (tail === undefined) throw new Error(`${documentFile} has no place for what was measured in ${kind}`);
    const tables = [...results.map(tableOf), growthOf(results)].filter((table) => table !== '');
    document = `${head}${begin}\n\n${tables.join('\n')}\n${end}${tail}`;
  }
  writeFileSync(documentFile, document);
}

/** What was measured of a task, for the console. */
export function lineOf(result: Measured | { refused: string }): string {
  if ('refused' in result) return result.refused;
  const { seconds, floorSeconds, processorSeconds, floorProcessorSeconds, parseSeconds } = result;
  const byProcessor =
    processorSeconds && floorProcessorSeconds
      ? `; by processor ${(processorSeconds / floorProcessorSeconds).toFixed(2)} ×`
      : '';
  const floor =
    floorSeconds === undefined
      ? ''
      : `floor ${floorSeconds.toFixed(2)} s (${(seconds / floorSeconds).toFixed(2)} ×${byProcessor}), `;
  const parse = `${(seconds / parseSeconds).toFixed(1)} × JSON.parse (${parseSeconds.toFixed(2)} s)`;
  return `${seconds.toFixed(2)} s, ${floor}${parse}; peak ${Math.round(result.megabytes)} MB, ${megabytes(result.bytes)} MB made`;
}

function tableOf({ set, inputs, engine, runs, load, tasks }: SetResults): string {
  const count = Number(set);
  const title = Number.isNaN(count) ? set : `${count.toLocaleString('en')} projects`;
  const sizes = Object.entries(inputs).map(([name, bytes]) => `${name.replace('input.', '')} ${megabytes(bytes)} MB`);
  const rows = Object.entries(tasks).map(([name, task]) =>
    'refused' in task ? [name, `refused: ${task.refused}`, '', '', '', '', '', ''] : cellsOf(name, task),
  );
  return [
    `### ${title}`,
    '',
    `Inputs: ${sizes.join(', ')}. ${engine}, medians of ${runs}; load of the machine per core ${load.map((each) => each.toFixed(1)).join(' to ')}.`,
    '',
    ...aligned([['', 'time', 'floor', 'time ÷ floor', 'by processor', '÷ `JSON.parse`', 'memory', 'made'], ...rows]),
    '',
  ].join('\n');
}

/** What is told of growth, and between which sets. */
const growths = [
  { head: 'time, 100 to 1,000', what: 'seconds', from: '100', to: '1000' },
  { head: '1,000 to 10,000', what: 'seconds', from: '1000', to: '10000' },
  { head: 'its floor', what: 'floorSeconds', from: '1000', to: '10000' },
  { head: '100 to 10,000', what: 'seconds', from: '100', to: '10000' },
  { head: 'memory, 100 to 1,000', what: 'megabytes', from: '100', to: '1000' },
  { head: '1,000 to 10,000', what: 'megabytes', from: '1000', to: '10000' },
] as const;

/** How much more so many times as many projects take: 1.00 is as many times as much, in proportion. */
function growthOf(results: readonly SetResults[]): string {
  const taskIn = (set: string, name: string): Measured | undefined => {
    const task = results.find((each) => each.set === set)?.tasks[name];
    return task && !('refused' in task) ? task : undefined;
  };
  const names = Object.keys(results.find(({ set }) => set === '1000')?.tasks ?? {});
  const rows = names.flatMap((name) => {
    const cells = growths.map(({ what, from, to }) => {
      const [less, more] = [taskIn(from, name)?.[what], taskIn(to, name)?.[what]];
      return less === undefined || more === undefined ? '' : (more / less / (Number(to) / Number(from))).toFixed(2);
    });
    return name.startsWith('template') || cells.every((cell) => cell === '') ? [] : [[name, ...cells]];
  });
  if (rows.length === 0) return '';
  return ['### Growth', '', ...aligned([['', ...growths.map(({ head }) => head)], ...rows]), ''].join('\n');
}

function cellsOf(name: string, task: Measured): string[] {
  const { seconds, floorSeconds, parseSeconds, processorSeconds, floorProcessorSeconds, bytes } = task;
  return [
    name,
    `${seconds.toFixed(2)} s`,
    floorSeconds === undefined ? '' : `${floorSeconds.toFixed(2)} s`,
    floorSeconds === undefined ? '' : (seconds / floorSeconds).toFixed(2),
    processorSeconds && floorProcessorSeconds ? (processorSeconds / floorProcessorSeconds).toFixed(2) : '',
    name.startsWith('template') ? '' : (seconds / parseSeconds).toFixed(1),
    `${Math.round(task.megabytes)} MB`,
    bytes === 0 ? '' : `${megabytes(bytes)} MB`,
  ];
}

/** A table of Markdown as the formatter of the project lays it out. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(rows[0]!), `| ${rule.join(' | ')} |`, ...rows.slice(1).map(line)];
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
