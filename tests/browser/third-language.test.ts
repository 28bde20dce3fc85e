import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringTogether } from '../../scripts/messages/bring-together.ts';
import { readCatalogue, writeCatalogue } from '../../scripts/messages/catalogue.ts';
import { launchChromium, openPage } from '../../scripts/browser/launch.ts';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { dropFiles, exampleFile } from './support.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = resolve(root, '.cache', 'third-language');

let browser: Browser;

/** The app with one file more: a catalogue in which two messages are translated. */
beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const parts = ['src', 'schema/generated', 'workers', 'service-worker', 'public', 'scripts'];
  for (const part of [...parts, 'index.html', 'package.json', 'vite.config.ts', 'tsconfig.base.json', 'LICENSE'])
    cpSync(resolve(root, part), resolve(copy, part), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), resolve(copy, 'node_modules'), 'junction');
  const template = readCatalogue(resolve(root, 'src/ui/i18n/catalogues/messages.pot'));
  const french = bringTogether(template, { headers: { ...template.headers, Language: 'fr' }, entries: [] });
  const words = new Map([
    ['start.title', 'Des tableurs aux données OC4IDS, et retour'],
    ['result.projects', '{projects, plural, one {# projet.} many {# de projets.} other {# projets.}}'],
  ]);
  const entries = french.entries.map((entry) => ({ ...entry, translation: words.get(entry.key) ?? '' }));
  writeFileSync(resolve(copy, 'src/ui/i18n/catalogues/fr.po'), writeCatalogue({ ...french, entries }));
  const { NODE_ENV: _, ...env } = process.env;
  const vite = resolve(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app cannot be built with one language more: ${stderr}`);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(copy, { recursive: true, force: true });
});

it('a language is added by adding its catalogue; what is not translated yet is in English', async () => {
  const server = await serveFolder(resolve(copy, 'dist'));
  const { page, trouble, close } = await openPage(browser, server.address, { locale: 'es' });
  await page.getByRole('button', { name: 'Français', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Des tableurs aux données OC4IDS, et retour' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(page.url()).toContain('lang=fr');
  await page.getByRole('button', { name: 'Choose files' }).or(page.getByText('Choose files')).first().waitFor();
  await dropFiles(page, exampleFile('es'));
  await page.getByRole('heading', { level: 1, name: /projets\./ }).waitFor();
  await page.getByRole('button', { name: 'Español', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /proyectos\./ }).waitFor();
  expect(trouble).toEqual([]);
  await close();
  await server.close();
});
