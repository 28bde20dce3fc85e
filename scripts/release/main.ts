/** `npm run release`: what is published of a version, made of what `npm run build` made, to `release`. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeRelease } from './release.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = resolve('release');
const names = makeRelease(folder, {
  version,
  hosted: resolve('dist'),
  single: resolve('dist-single/oc4ids-converter.html'),
  papers: {
    'hosting.md': 'docs/hosting.md',
    'browsers.md': 'docs/browsers.md',
    'README.md': 'README.md',
    'README.es.md': 'README.es.md',
    'CHANGELOG.md': 'CHANGELOG.md',
    LICENSE: 'LICENSE',
  },
});
for (const name of names) console.log(`release/${name} (${(statSync(join(folder, name)).size / 1e6).toFixed(1)} MB)`);
