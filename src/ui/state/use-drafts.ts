import { useSyncExternalStore } from 'react';
import type { DraftSnapshot, DraftStore } from './title-drafts.ts';

/** The draft of titles as it is now. */
export function useDrafts(drafts: DraftStore): DraftSnapshot {
  return useSyncExternalStore(drafts.subscribe, drafts.snapshot);
}
