import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/lib/static-server.mjs';

describe('the static server', () => {
  let folder: string;
  let server: StaticServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'served-'));
    await mkdir(join(folder, 'public', 'deep'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'public', 'index.html'), '<p>start</p>');
    await writeFile(join(folder, 'public', 'deep', 'a b.js'), 'export {};');
    server = await serveFolder(join(folder, 'public'), { path: '/some/where/' });
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Asked as it stands: fetch would tidy `..` away. */
  const ask = (path: string): Promise<{ status: number; type: string; body: string }> =>
    new Promise((done, fail) => {
      const { hostname, port } = new URL(server.address);
      get({ hostname, port, path }, (response) => {
        let body = '';
        response.on('data', (data) => (body += data));
        response.on('end', () =>
          done({ status: response.statusCode!, type: response.headers['content-type'] ?? '', body }),
        );
      }).on('error', fail);
    });

  it('serves files below its path, and the index for a folder', async () => {
    expect(await ask('/some/where/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<p>start</p>',
    });
    expect(await ask('/some/where/?lang=es#x')).toMatchObject({ status: 200, body: '<p>start</p>' });
    expect(await ask('/some/where/deep/a%20b.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
  });

  it('has nothing elsewhere, least of all above its folder', async () => {
    for (const path of ['/', '/index.html', '/some/where/none', '/some/where/deep/', '/some/where/%']) {
      expect((await ask(path)).status).toBe(404);
    }
    for (const path of ['/some/where/../secret.txt', '/some/where/..%2Fsecret.txt', '/some/where/%2e%2e/secret.txt']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found' });
    }
  });

  it('takes the next port where one is taken', async () => {
    const port = Number(new URL(server.address).port);
    const other = await serveFolder(folder, { port });
    expect(Number(new URL(other.address).port)).toBeGreaterThan(port);
    await other.close();
  });
});
