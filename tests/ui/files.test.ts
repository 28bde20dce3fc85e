import { describe, expect, test } from 'vitest';
import { droppedFiles, pickedFiles } from '../../src/ui/files/picked-files.ts';

const file = (name: string, path = '') => Object.assign(new File(['x'], name), { webkitRelativePath: path });

/** A folder as browsers give it: its entries in portions. */
function folder(fullPath: string, ...children: object[]) {
  const portions = [children.slice(0, 1), children.slice(1), []];
  return {
    isDirectory: true,
    fullPath,
    createReader: () => ({ readEntries: (give: (entries: unknown[]) => void) => give(portions.shift() ?? []) }),
  };
}

function entry(fullPath: string) {
  return { isDirectory: false, fullPath, file: (give: (file: File) => void) => give(file(fullPath)) };
}

function drop(...entries: { isDirectory: boolean; fullPath: string }[]): DataTransfer {
  const items = entries.map((each) => ({
    kind: 'file',
    webkitGetAsEntry: () => each,
    getAsFile: () => (each.isDirectory ? null : file(each.fullPath.slice(1))),
  }));
  return { items } as unknown as DataTransfer;
}

describe('files that were picked', () => {
  test('keep their folder, and lose what systems put there', () => {
    const files = [file('a.csv', 'obras/a.csv'), file('.DS_Store', 'obras/.DS_Store'), file('b.csv', 'obras/b.csv')];
    expect(pickedFiles(files).map(({ name }) => name)).toEqual(['obras/a.csv', 'obras/b.csv']);
  });

  test('are taken whatever their name when there is only one', () => {
    expect(pickedFiles([file('.obras')]).map(({ name }) => name)).toEqual(['.obras']);
  });
});

describe('files that were dropped', () => {
  test('come from folders at any depth', async () => {
    const dropped = drop(
      folder('/obras', entry('/obras/a.csv'), folder('/obras/x', entry('/obras/x/b.csv'))),
      entry('/c.csv'),
    );
    expect((await droppedFiles(dropped)).map(({ name }) => name)).toEqual(['obras/a.csv', 'obras/x/b.csv', 'c.csv']);
  });

  test('are taken also where the browser knows no folders', async () => {
    const items = [
      { kind: 'file', getAsFile: () => file('a.csv') },
      { kind: 'string', getAsFile: () => null },
    ];
    expect((await droppedFiles({ items } as unknown as DataTransfer)).map(({ name }) => name)).toEqual(['a.csv']);
  });
});
