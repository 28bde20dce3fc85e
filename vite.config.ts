import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * What the page may do, enforced by the browser. Nothing may be sent anywhere: `connect-src 'none'` and `form-action 'none'`.
 * The worker is started from a blob because only then it inherits this policy; a worker loaded from an address would not.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'worker-src blob:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only in what is built: the development server needs inline scripts and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative addresses: the page works under any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    // The polyfill would use fetch, which the policy forbids; browsers without module preload just load a little later.
    modulePreload: { polyfill: false },
    // The worker is one script of text inside a module; it is loaded when the first file comes.
    chunkSizeWarningLimit: 2000,
  },
  worker: {
    // One classic script: a worker made from a blob has no address from which to load further parts.
    format: 'iife',
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
