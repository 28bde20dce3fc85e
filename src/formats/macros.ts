import { hasStream } from './signatures.ts';
import { isZip, listZip } from './zip-directory.ts';

/** Where Excel keeps its macros, and LibreOffice a module of its own; the lists of modules are there without any, too. */
const macroPart = /(?:^|\/)vbaProject\.bin$|^Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+\.xml$/i;

/** Whether a workbook holds macros. They are never run, and there is no place for them in the data. */
export function holdsMacros(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return (listZip(bytes) ?? []).some(({ name }) => macroPart.test(name));
  return hasStream(bytes, '_VBA_PROJECT_CUR');
}
