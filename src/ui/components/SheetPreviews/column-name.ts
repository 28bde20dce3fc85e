import type { PreviewColumn } from '../../../client/index.ts';

/** Which column of its sheet it is, for decisions about it. */
export function columnName({ header, nth }: PreviewColumn): { header: string; nth?: number } {
  return { header, ...(nth !== undefined && { nth }) };
}
