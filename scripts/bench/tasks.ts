import { type ConversionName, conversions, convertToPieces, largestTemplate, reviewOf } from './conversions.ts';
import { baseline, type Files, floors } from './floors.ts';

/** What is measured, by the name that the table gives it. */
export interface Task {
  /** Without it, the input is a choice and not a file. */
  input?: string;
  /** Prepares what it needs, and returns the part that is measured: it gives the number of bytes that it made. */
  prepare(files: Files): (() => Promise<number>) | Promise<() => Promise<number>>;
  /** The same by libraries alone; for the review, reading alone. */
  floor?(files: Files): () => unknown;
}

const conversionTasks = (Object.keys(conversions) as ConversionName[]).map((name): [string, Task] => {
  const { input, format } = conversions[name];
  const prepare = (files: Files) => async () => {
    const pieces = await convertToPieces(files(input), input, format);
    return pieces.reduce((sum, { length }) => sum + length, 0);
  };
  return [name, { input, prepare, floor: floors[name] }];
});

export const tasks: ReadonlyMap<string, Task> = new Map<string, Task>([
  ...conversionTasks,
  ['review', { input: 'input.json', prepare: reviewTask, floor: baseline }],
  ['template XLSX', { prepare: () => async () => (await largestTemplate('xlsx')).length }],
  ['template ODS', { prepare: () => async () => (await largestTemplate('ods')).length }],
]);

async function reviewTask(files: Files): Promise<() => Promise<number>> {
  const review = await reviewOf(files('input.json'), 'input.json');
  return async () => {
    await review();
    return 0;
  };
}
