import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openInLibreOffice } from './other-programs.ts';

type When = 'before' | 'after';

export interface BeforeAndAfter<Case> {
  pathOf(when: When, each: Case): string;
  /** Called where LibreOffice is to open all of them before the tests; gives what it then saved, as flat XML. */
  inLibreOffice(): (when: When, each: Case) => Uint8Array;
}

/**
 * Workbooks on disk as they were and as we changed them, for other programs to open.
 *
 * @param change what a case was, and what we made of it
 */
export function beforeAndAfter<Case extends { name: string }>(
  cases: readonly Case[],
  change: (each: Case) => Promise<Record<When, Uint8Array>>,
): BeforeAndAfter<Case> {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  const pathOf = (when: When, { name }: Case): string => join(folder, when, name);
  beforeAll(async () => {
    for (const when of ['before', 'after']) mkdirSync(join(folder, when));
    for (const each of cases) {
      const { before, after } = await change(each);
      writeFileSync(pathOf('before', each), before);
      writeFileSync(pathOf('after', each), after);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const savedIn = (when: When): string => join(folder, `${when}-fods`);
  return {
    pathOf,
    inLibreOffice() {
      beforeAll(() => {
        for (const when of ['before', 'after'] as const) {
          const paths = cases.map((each) => pathOf(when, each));
          openInLibreOffice(paths, savedIn(when), join(folder, 'profile'));
        }
      }, 180_000);
      return (when, { name }) => new Uint8Array(readFileSync(join(savedIn(when), name.replace(/[^.]+$/, 'fods'))));
    },
  };
}
