export type * from './api.ts';
export { createClient } from './client.ts';
export { loadWorker } from './load-worker.ts';
export { createOffline, type Offline, type OfflineState } from './offline.ts';
