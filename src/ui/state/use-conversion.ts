import { useSyncExternalStore } from 'react';
import type { Conversion, Snapshot } from './conversion.ts';

export function useConversion(conversion: Conversion): Snapshot {
  return useSyncExternalStore(conversion.subscribe, conversion.snapshot);
}
