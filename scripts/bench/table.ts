import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Measured } from './measure.ts';

/** What was measured of one set, as it is kept until the table is made. */
export interface SetResults {
  set: string;
  /** Of the inputs, by the name of their file. */
  inputs: Record<string, number>;
  node: string;
  runs: number;
  /** How many programs wanted the processor, per core, when the set was begun and when it was done. */
  load: [before: number, after: number];
  /** By the name of the task; the reason where it did not end in a file. */
  tasks: Record<string, Measured | { refused: string }>;
}

const order = ['100', '1000', '10000', 'wide', 'deep', 'long-text'];

export function readResults(file: string): SetResults[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SetResults[]) : [];
}

/** Keeps the results of a set in the place of those that were kept before; tasks that were not measured now stay. */
export function keepResults(file: string, results: SetResults): void {
  const all = readResults(file);
  const before = all.find(({ set }) => set === results.set);
  const merged = {
    ...results,
    inputs: { ...before?.inputs, ...results.inputs },
    tasks: { ...before?.tasks, ...results.tasks },
  };
  const others = all.filter(({ set }) => set !== results.set);
  const sorted = [...others, merged].sort((a, b) => order.indexOf(a.set) - order.indexOf(b.set));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(sorted, null, 1));
}

const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

/** Writes the tables of all sets that were measured into a document, between the marks. */
export function writeTables(results: readonly SetResults[], documentFile: string): void {
  const document = readFileSync(documentFile, 'utf8');
  const [head, tail] = [document.split(begin)[0]!, document.split(end)[1]!];
  writeFileSync(documentFile, `${head}${begin}\n\n${results.map(tableOf).join('\n')}\n${end}${tail}`);
}

function tableOf({ set, inputs, node, runs, load, tasks }: SetResults): string {
  const count = Number(set);
  const title = Number.isNaN(count) ? set : `${count.toLocaleString('en')} projects`;
  const sizes = Object.entries(inputs).map(([name, bytes]) => `${name.replace('input.', '')} ${megabytes(bytes)} MB`);
  const rows = Object.entries(tasks).map(([name, task]) =>
    'refused' in task ? [name, `refused: ${task.refused}`, '', '', '', '', '', ''] : cellsOf(name, task),
  );
  return [
    `### ${title}`,
    '',
    `Inputs: ${sizes.join(', ')}. Node ${node}, medians of ${runs}; load of the machine per core ${load.map((each) => each.toFixed(1)).join(' to ')}.`,
    '',
    ...aligned([['', 'time', 'floor', 'time ÷ floor', 'by processor', '÷ `JSON.parse`', 'memory', 'made'], ...rows]),
    '',
  ].join('\n');
}

function cellsOf(name: string, task: Measured): string[] {
  const { seconds, floorSeconds, parseSeconds, processorSeconds, floorProcessorSeconds, bytes } = task;
  return [
    name,
    `${seconds.toFixed(2)} s`,
    floorSeconds === undefined ? '' : `${floorSeconds.toFixed(2)} s`,
    floorSeconds === undefined ? '' : (seconds / floorSeconds).toFixed(2),
    floorProcessorSeconds === undefined ? '' : (processorSeconds / floorProcessorSeconds).toFixed(2),
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
