export type * from './api.ts';
export { createClient } from './client.ts';
