import { expect, it } from 'vitest';
import { meaningOf, programBytes, programFiles } from '../formats/programs.ts';
import { documentOf, file, read, zip } from './support.ts';

it.each(programFiles)('$name, from another program, is read as what it means', async (program) => {
  const input = () => file(program.name, programBytes(program.name));
  expect(await documentOf([input()])).toEqual(meaningOf(program));
  expect((await read([input()])).files).toMatchObject([{ kind: program.kind }]);
  expect(await documentOf([await zip('all.zip', input())])).toEqual(meaningOf(program));
});
