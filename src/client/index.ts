export type * from './api.ts';
export { createClient } from './client.ts';
export type * from './load-dictionary.ts';
export { fetchDictionary, loadDictionary } from './load-dictionary.ts';
export type * from './load-templates.ts';
export { fetchTemplateChooser, loadTemplateChooser } from './load-templates.ts';
export { loadWorker } from './load-worker.ts';
export { createOffline, type Offline, type OfflineState } from './offline.ts';
