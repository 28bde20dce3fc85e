import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { FileKind } from '../../src/core/model/problem.ts';

/** A file that another program wrote (`tests/fixtures/formats/README.md`). */
interface ProgramFile {
  name: string;
  kind: FileKind;
  /** Of two sheets, or the first of them alone. */
  holds: 'both' | 'first';
}

const book = (name: string, kind: FileKind): ProgramFile => ({ name, kind, holds: 'both' });
const text = (name: string, kind: FileKind): ProgramFile => ({ name, kind, holds: 'first' });

export const programFiles: readonly ProgramFile[] = [
  book('obras.xlsx', 'xlsx'),
  book('obras.xlsm', 'xlsx'),
  book('obras.xlsb', 'xlsb'),
  book('obras.xls', 'xls'),
  book('obras.ods', 'ods'),
  book('obras.fods', 'ods'),
  text('uno-html.xls', 'html'),
  text('uno-utf-8.csv', 'csv'),
  text('uno-utf-16.csv', 'csv'),
  text('uno-windows-1252.csv', 'csv'),
  text('uno-pipe.csv', 'csv'),
  text('uno-sep.csv', 'csv'),
];

export function programBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/formats', name)));
}

/** What the file means. */
export function meaningOf({ holds }: ProgramFile): JsonValue {
  const parties = [
    { id: 'PY-1', name: 'Municipalidad de Itá' },
    { id: 'PY-2', name: 'Constructora' },
  ];
  return {
    projects: [
      {
        id: 'oc4ids-bu3kcz-01',
        title: 'Puente “Ñandú” & accesos',
        period: { startDate: '2024-04-05T00:00:00Z' },
        budget: { amount: { amount: 1500000.5 } },
        environment: { inProtectedArea: true },
        Código: '007',
        ...(holds === 'both' && { parties }),
      },
      {
        id: 'oc4ids-bu3kcz-02',
        budget: { amount: { amount: 0 } },
        environment: { inProtectedArea: false },
        Código: '1.10',
      },
    ],
  };
}
