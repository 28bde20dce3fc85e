export interface InputFile {
  /** With its folder where it came from one (`data/parties.csv`). */
  name: string;
  bytes: Uint8Array;
}

/** Too large to be handed over as bytes: it is read where it is, some of it at a time if need be. */
export interface LargeFile {
  name: string;
  blob: Blob;
}

export type GivenFile = InputFile | LargeFile;
