import { defineConfig } from 'vite';
import { messages } from './messages/plugin.ts';

/** For scripts, which say what the page says. */
export default defineConfig({ plugins: [messages()] });
