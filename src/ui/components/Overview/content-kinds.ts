/** What the data is about, in the order in which it is told. */
export const contentKinds = ['contractingProcesses', 'parties', 'documents', 'locations'] as const;
