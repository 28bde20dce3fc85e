/**
 * Keeps the files of the app, so that it opens without a network. It sees no data of anybody, with one exception: files that
 * another app shares pass through it to the page. It fetches the files that the build names, and nothing else.
 */
import { cachesToDrop, nameOf, pathWithin } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: its checksum, and all files of the app with their hashes; the page itself is the empty path. */
declare const __BUILD__: string;
declare const __FILES__: readonly (readonly [path: string, integrity: string])[];

const { scope } = self.registration;
const current = nameOf(scope, __BUILD__);
const files = __FILES__;
const paths = new Set(files.map(([path]) => path));
/** Files that another app shared, until the page asks for them. */
let shared: File[] = [];

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const path = pathWithin(scope, url);
  if (path === undefined) return;
  if (method === 'POST' && path === 'share') event.respondWith(receive(event.request));
  if (method === 'GET' && (paths.has(path) || path.startsWith('assets/')))
    event.respondWith(answer(path, event.request));
});
self.addEventListener('message', ({ data, source }) => {
  if (data === 'use-now') void self.skipWaiting();
  if (data === 'shared-files' && shared.length > 0) {
    source?.postMessage(shared);
    shared = [];
  }
});

/** All or nothing: a file that is missing, or is not the one that was built, ends the installation, and what was there stays. */
async function keepAll(): Promise<void> {
  const isNew = !(await caches.has(current));
  const cache = await caches.open(current);
  const keep = async ([path, integrity]: readonly [string, string]): Promise<void> => {
    // What has its hash in its name never changes, and the page may have just loaded it.
    const freshness = path.startsWith('assets/') ? 'default' : 'no-cache';
    const response = await fetch(scope + path, { integrity, cache: freshness });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(scope + path, response);
  };
  try {
    await Promise.all(files.map(keep));
  } catch (error) {
    if (isNew) await caches.delete(current);
    throw error;
  }
}

async function takeOver(): Promise<void> {
  const names = cachesToDrop(scope, current, await caches.keys());
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The file that is kept; one of the version before for a page that is still open from it; else whatever the host has. */
async function answer(path: string, request: Request): Promise<Response> {
  for (const name of [current, ...(await caches.keys())]) {
    if (name !== current && !name.startsWith(nameOf(scope, ''))) continue;
    const kept = await (await caches.open(name)).match(scope + path, { ignoreVary: true });
    if (kept) return kept;
  }
  return fetch(request);
}

/** Files come as a form that a system posts; the page opens in place of an answer, and asks for them. */
async function receive(request: Request): Promise<Response> {
  const form = await request.formData();
  shared = form.getAll('files').filter((value) => value instanceof File);
  return Response.redirect(scope, 303);
}
