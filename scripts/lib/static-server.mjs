import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/**
 * Serves a folder as a plain static host does: files as they are, `index.html` for a folder, 404 for the rest.
 * `headers` gives more headers for a path. Listens on this computer only. Takes the next free port where the wanted one is taken; 0 is any.
 */
export async function serveFolder(folder, { port = 0, path = '/', headers = () => ({}) } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const file = fileFor(root, path, request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...headers((request.url ?? '').split('?')[0]),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fileFor(root, path, url) {
  const [asked = ''] = url.split(/[?#]/);
  if (!asked.startsWith(path)) return undefined;
  let file;
  try {
    file = normalize(join(root, decodeURIComponent(asked.slice(path.length))));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    if (statSync(file).isDirectory()) file = join(file, 'index.html');
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function listen(server, port) {
  return new Promise((done, fail) => {
    let wanted = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || wanted === 0 || wanted > port + 100) fail(error);
      else server.listen(++wanted, '127.0.0.1');
    });
    server.on('listening', () => done(server.address().port));
    server.listen(wanted, '127.0.0.1');
  });
}
