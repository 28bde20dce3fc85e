import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildTargets } from './scripts/build/browsers.ts';
import { licences } from './scripts/build/licences.ts';
import { messages } from './scripts/messages/plugin.ts';
import { hostedPolicy } from './scripts/build/policy.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** Only in what is built: the development server needs inline scripts and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: hostedPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative addresses: the page works under any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), licences(), messages()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    target: buildTargets,
    // The polyfill would use fetch, which the policy forbids; browsers without module preload just load a little later.
    modulePreload: { polyfill: false },
    // The worker is one script of text inside a module; it is loaded when the first file comes.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: {
    // One classic script: a worker made from a blob has no address from which to load further parts.
    format: 'iife',
    plugins: () => [licences()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
