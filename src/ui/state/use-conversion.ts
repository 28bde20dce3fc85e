import { useSyncExternalStore } from 'react';
import type { Conversion } from './conversion.ts';
import type { Snapshot } from './state.ts';

export function useConversion(conversion: Conversion): Snapshot {
  return useSyncExternalStore(conversion.subscribe, conversion.snapshot);
}
