export type * from './api.ts';
export { createClient } from './client.ts';
export type * from './load-dictionary.ts';
export { fetchDictionary, loadDictionary } from './load-dictionary.ts';
export type * from './load-titles.ts';
export { loadTitles } from './load-titles.ts';
export { loadWorker } from './load-worker.ts';
export { createOffline, type Offline, type OfflineState } from './offline.ts';
