import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Programs that open what we have written, where they are installed. */
export const hasSoffice = spawnSync('soffice', ['--version']).status === 0;
const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import openpyxl, PIL']).status === 0,
);
export const hasOpenpyxl = python !== undefined;
if (!hasSoffice) console.log('Skipped: workbooks are not opened by LibreOffice, which is not installed.');
if (!hasOpenpyxl) console.log('Skipped: workbooks are not opened by openpyxl, which is not installed.');

export interface Contents {
  names: string[];
  sheets: Record<
    string,
    Record<'fills' | 'notes' | 'links' | 'values' | 'formats', Record<string, string>> & Record<string, unknown>
  >;
}

/** What openpyxl finds in a workbook before and after. */
export function openpyxlContents(paths: readonly [string, string]): [Contents, Contents] {
  const script = resolve(import.meta.dirname, 'openpyxl-contents.py');
  const { stdout, stderr } = spawnSync(python!, [script, ...paths], { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (stderr.includes('Error')) throw new Error(stderr);
  return JSON.parse(stdout) as [Contents, Contents];
}

/** Writes workbooks into a folder as OpenDocument, which says in plain XML what LibreOffice understood. */
export function openInLibreOffice(paths: readonly string[], folder: string, profile: string): void {
  const user = `-env:UserInstallation=file://${profile}`;
  const args = [user, '--headless', '--convert-to', 'fods', '--outdir', folder, ...paths];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
