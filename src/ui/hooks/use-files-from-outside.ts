import { useEffect, useRef } from 'react';
import type { Offline, PickedFile } from '../../client/index.ts';
import { launchedFiles } from '../files/launched-files.ts';

/** Files with which the system opened the app (“Open with…”), or which another app shared with it. */
export function useFilesFromOutside(offline: Offline, open: (files: readonly PickedFile[]) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const take = (files: readonly PickedFile[]) => latest.current(files);
    launchedFiles(take);
    return offline.onShared(take);
  }, [offline]);
}
