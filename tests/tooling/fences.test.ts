import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A silent fence is worse than none: each is given something to stop. */

const root = resolve(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** File, code, and the rule that has to stop it. */
type Violation = [file: string, code: string, rule: string];

const imports = (file: string, ...specifiers: string[]): Violation[] =>
  specifiers.map((specifier) => [
    file,
    `import { thing } from '${specifier}';\nexport const it = thing;\n`,
    'no-restricted-imports',
  ]);

/** Every package that we depend on, but those. */
const packagesBut = (...allowed: string[]): string[] =>
  Object.keys(dependencies).filter((name) => !allowed.includes(name));

const violations: Violation[] = [
  ...imports('src/core/headers/bad.ts', ...packagesBut(), 'node:fs', '../../formats/read-csv.ts', '../../jobs/api.ts'),
  ...imports('src/core/headers/bad.ts', '../../client/index.ts', '../../ui/app.tsx', '../../../workers/throttle.ts'),
  ...imports('src/core/headers/bad.ts', '../../../schema/source/fields.ts', '../../../scripts/compare/json.ts'),
  ...imports('src/formats/bad.ts', ...packagesBut('xlsx', 'hucre', 'papaparse', 'fflate', 'jsonc-parser')),
  ...imports('src/formats/bad.ts', '../core/headers/fold.ts', '../core/flatten/flatten.ts', '../core/schema/schema.ts'),
  ...imports(
    'src/formats/bad.ts',
    '../jobs/api.ts',
    '../client/index.ts',
    '../ui/app.tsx',
    '../../workers/throttle.ts',
  ),
  ...imports('src/jobs/bad.ts', ...packagesBut(), '../client/index.ts', '../ui/app.tsx', '../../workers/throttle.ts'),
  ...imports('workers/bad.ts', ...packagesBut('comlink'), '../src/ui/app.tsx', '../src/client/index.ts'),
  ...imports(
    'workers/bad.ts',
    '../src/formats/read-csv.ts',
    '../src/core/model/json.ts',
    '../src/core/headers/fold.ts',
  ),
  ...imports(
    'src/client/bad.ts',
    ...packagesBut('comlink'),
    '../jobs/jobs.ts',
    '../jobs/api.ts',
    '../formats/read-csv.ts',
  ),
  ...imports('src/client/bad.ts', '../../workers/convert.worker.ts', '../ui/app.tsx', '../core/headers/fold.ts'),
  ...imports('src/ui/components/Bad/bad.tsx', ...packagesBut('react', 'react-dom'), '../../../jobs/jobs.ts'),
  ...imports('src/ui/components/Bad/bad.tsx', '../../../jobs/api.ts', '../../../formats/read-csv.ts'),
  ...imports('src/ui/components/Bad/bad.tsx', '../../../core/model/json.ts', '../../../core/headers/fold.ts'),
  ...imports('src/ui/components/Bad/bad.tsx', '../../../core/dictionary/dictionary.ts'),
  ...imports('src/ui/components/Bad/bad.tsx', '../../../core/template/chooser.ts', '../../../core/model/time.ts'),
  ...imports('src/client/bad.ts', '../core/template/template-form.ts'),
  ...imports(
    'src/ui/components/Bad/bad.tsx',
    '../../../../workers/throttle.ts',
    '../../../../schema/generated/titles-es.json',
  ),
  ...imports('service-worker/bad.ts', ...packagesBut(), '../src/client/index.ts', '../workers/throttle.ts'),
  ...imports('src/client/bad.ts', '../../service-worker/service-worker.ts'),
  ['service-worker/bad.ts', `export const it = new WebSocket('x');\n`, 'no-restricted-globals'],
  ['src/core/bad.ts', `export * from '../formats/read-csv.ts';\n`, 'no-restricted-imports'],
  ['src/core/bad.ts', `export type { Thing } from '../formats/read-csv.ts';\n`, 'no-restricted-imports'],
  ['src/core/bad.ts', `export const it = import('../formats/read-csv.ts');\n`, 'no-restricted-imports'],
  ['src/core/bad.ts', `export const it = document.title;\n`, 'no-restricted-globals'],
  ['src/core/bad.ts', `export const it = new TextDecoder();\n`, 'no-restricted-globals'],
  ['src/core/bad.ts', `export const it = Date.now();\n`, 'no-restricted-properties'],
  ['src/core/bad.ts', `export const it = fetch('x');\n`, 'no-restricted-globals'],
  ['src/ui/bad.ts', `export const it = fetch('x');\n`, 'no-restricted-globals'],
  ['src/ui/bad.ts', `export const it = new Worker('x');\n`, 'no-restricted-globals'],
  ['src/jobs/bad.ts', `export const it = new WebSocket('x');\n`, 'no-restricted-globals'],
  ['src/core/bad.ts', `console.log('x');\n`, 'no-console'],
  ['src/core/bad.ts', `export default 1;\n`, 'no-default-export'],
  ['src/core/bad.ts', `export const it: any = 1;\n`, 'no-explicit-any'],
  ['src/core/bad.ts', `export const it = 1;\n`.padEnd(330, '\n'), 'max-lines'],
  ['src/core/bad.ts', `export async function it() {}\nexport function that() {\n  it();\n}\n`, 'no-floating-promises'],
  [
    'src/core/bad.ts',
    `export function it(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n`,
    'switch-exhaustiveness-check',
  ],
];

const allowed: [file: string, code: string][] = [
  ['src/core/headers/good.ts', `import { thing } from '../model/json.ts';\nexport const it = thing;\n`],
  [
    'src/core/headers/good.ts',
    `import thing from '../../../schema/generated/titles-es.json';\nexport const it = thing;\n`,
  ],
  [
    'src/formats/good.ts',
    `import { read } from 'xlsx';\nimport { thing } from '../core/model/json.ts';\nexport const it = [read, thing];\n`,
  ],
  [
    'src/jobs/good.ts',
    `import { thing } from '../core/headers/fold.ts';\nimport { read } from '../formats/read-csv.ts';\nexport const it = [read, thing];\n`,
  ],
  [
    'workers/good.ts',
    `import { expose } from 'comlink';\nimport type { Thing } from '../src/core/model/json.ts';\nimport { jobs } from '../src/jobs/jobs.ts';\nexport const it: Thing = [expose, jobs];\n`,
  ],
  [
    'src/client/good.ts',
    `import { wrap } from 'comlink';\nimport type { Jobs } from '../jobs/api.ts';\nimport Worker from '../../workers/convert.worker.ts?worker&inline';\nexport const it: Jobs = [wrap, Worker];\n`,
  ],
  [
    'src/client/good.ts',
    `import type { Dictionary } from '../core/dictionary/dictionary.ts';\nimport type { Steps } from '../core/model/steps.ts';\nexport const it = async (): Promise<Steps<Dictionary>> => (await import('../core/dictionary/dictionary.ts')).createDictionary('0.9.5');\n`,
  ],
  [
    'src/ui/components/Good/good.tsx',
    `import { useState } from 'react';\nimport { createClient } from '../../../client/index.ts';\nimport type { Problem } from '../../../core/model/problem.ts';\nimport type { Jobs } from '../../../jobs/api.ts';\nexport const it: [Problem, Jobs] = [useState, createClient];\n`,
  ],
];

describe('the fences between the rooms', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fences-'));
    await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true } }));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('stop every planted violation, and name it', async () => {
    const found = await lintEach(violations);
    const missed = violations.filter(([, , rule], index) => !found[index]!.includes(`(${rule})`));
    expect(missed.map(([file, code]) => `${file}: ${code.trim().split('\n')[0]}`)).toEqual([]);
  });

  it('let through what a room may do', async () => {
    const found = await lintEach(allowed);
    expect(found).toEqual(allowed.map(() => []));
  });

  it('find a cycle of imports', async () => {
    await plant('src/core/cycle-a.ts', `import { b } from './cycle-b.ts';\nexport const a = (): unknown => b;\n`);
    await plant('src/core/cycle-b.ts', `import { a } from './cycle-a.ts';\nexport const b = (): unknown => a;\n`);
    const problems = await lint('src/core');
    expect(problems.filter(({ filename }) => filename.includes('cycle')).map(({ code }) => code)).toContain(
      'import(no-cycle)',
    );
  });

  async function plant(file: string, code: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), code);
  }

  /** Rules that each of the files breaks. The fences go by folder, so every file gets a name of its own in its folder. */
  async function lintEach(
    files: readonly (readonly [file: string, code: string, ...rest: string[]])[],
  ): Promise<string[][]> {
    const names = files.map(([file], index) => file.replace(/(\.\w+)$/, `-${index}$1`));
    for (const [index, name] of names.entries()) await plant(name, files[index]![1]);
    const problems = await lint('.');
    return names.map((name) =>
      problems.filter(({ filename }) => filename === name).map(({ code }) => code.replace(/^\w+/, '')),
    );
  }

  async function lint(path: string): Promise<{ code: string; filename: string }[]> {
    const output = await new Promise<string>((done) => {
      const program = join(root, 'node_modules/oxlint/bin/oxlint');
      execFile(
        process.execPath,
        [program, '--type-aware', '-f', 'json', path],
        { cwd: folder, maxBuffer: 1e8 },
        (_error, stdout) => done(stdout),
      );
    });
    return (JSON.parse(output) as { diagnostics: { code: string; filename: string }[] }).diagnostics;
  }
});
