import { unpackLarge } from '../unpack-large.ts';
import { writeZip } from '../write-zip.ts';
import { isWellFormed } from '../well-formed.ts';
import { Parts, Unusual, workbookPath } from './parts.ts';

export interface ChangedWorkbook {
  bytes: Uint8Array;
  /** What its name has to end in, for Excel to open it: with macros, or as a template, it is another kind of file. */
  ending: 'xlsx' | 'xlsm' | 'xltx' | 'xltm';
}

/**
 * A workbook with some of its parts changed as text; all others stay as they are, byte for byte. `undefined` for one that is built in
 * a way that we do not know how to change: then only a copy of its cells can be.
 */
export async function changeXlsx<T>(
  bytes: Uint8Array,
  change: (parts: Parts) => T | Promise<T>,
): Promise<(ChangedWorkbook & { result: T }) | undefined> {
  const { value } = await unpackLarge(bytes, '', 'xlsx', () => true);
  if (!value) return undefined;
  try {
    const parts = new Parts(value);
    // Another namespace, or a prefix for the usual one: rare, and not worth a second way.
    if (!usualRoot.test(parts.text(workbookPath)) || !parts.hasAllSheets()) return undefined;
    const result = await change(parts);
    // What was broken before is still, and other programs would blame us.
    if (!parts.changed().every(isWellFormed)) return undefined;
    return { bytes: await writeZip(parts.entries()), ending: endingOf(parts), result };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

const usualRoot = /<workbook\b[^>]*xmlns="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main"/;

/** Template and macros, as the content type of the workbook says. */
const endings = [
  [/sheet\.macroEnabled\.main\+xml/, 'xlsm'],
  [/template\.macroEnabled\.main\+xml/, 'xltm'],
  [/spreadsheetml\.template\.main\+xml/, 'xltx'],
] as const;

function endingOf(parts: Parts): ChangedWorkbook['ending'] {
  const types = parts.text('[Content_Types].xml');
  return endings.find(([type]) => type.test(types))?.[1] ?? 'xlsx';
}

/** Cells that say where they are, and nothing that only looks like one. */
export function isUsualSheet(xml: string): boolean {
  return /<sheetData[\s/>]/.test(xml) && !/<!--|<!\[CDATA\[|<c>|<c\s(?![^>]*\br\s*=)/.test(xml);
}
