/** What the process that runs the inputs tells the one that watches over it. */
export type Message =
  | { is: 'begun'; number: number }
  | { is: 'slow'; number: number; milliseconds: number }
  | { is: 'finding'; number: number; faults: string[] }
  | { is: 'done' };
