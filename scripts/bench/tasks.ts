import { type ConversionName, conversions, convert, largestTemplate, reviewOf } from './conversions.ts';
import { baseline, type Files, floors } from './floors.ts';

/** What is measured, by the name that the table gives it. */
export interface Task {
  /** Without it, the input is a choice and not a file. */
  input?: string;
  /** Prepares what it needs, and returns the part that is measured: it gives the bytes it made, where it makes any. */
  prepare(files: Files): (() => Promise<Uint8Array | undefined>) | Promise<() => Promise<Uint8Array | undefined>>;
  /** The same by libraries alone; for the review, reading alone. */
  floor?(files: Files): () => unknown;
}

const conversionTasks = (Object.keys(conversions) as ConversionName[]).map((name): [string, Task] => {
  const { input, format } = conversions[name];
  const prepare = (files: Files) => () => convert(files(input), input, format);
  return [name, { input, prepare, floor: floors[name] }];
});

export const tasks: ReadonlyMap<string, Task> = new Map<string, Task>([
  ...conversionTasks,
  ['review', { input: 'input.json', prepare: reviewTask, floor: baseline }],
  ['template XLSX', { prepare: () => () => largestTemplate('xlsx') }],
  ['template ODS', { prepare: () => () => largestTemplate('ods') }],
]);

async function reviewTask(files: Files): Promise<() => Promise<undefined>> {
  const review = await reviewOf(files('input.json'), 'input.json');
  return async () => {
    await review();
    return undefined;
  };
}
