/** What the process that runs the inputs tells the one that watches over it. */
export type Message =
  | { is: 'begun'; number: number }
  | { is: 'slow'; number: number; milliseconds: number }
  | { is: 'finding'; number: number; faults: string[] }
  /** The process has too much of what others left behind to say anything of this input: it is to be had again in another. */
  | { is: 'full'; number: number }
  | { is: 'done' };
