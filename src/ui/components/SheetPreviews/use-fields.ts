import { useEffect, useState } from 'react';
import { type Dictionary, loadDictionary } from '../../../client/index.ts';
import type { StandardVersion } from '../../../core/model/options.ts';

export interface Fields {
  /** Absent while it is fetched, where it could not be, and for files that are read by a schema of their own. */
  dictionary: Dictionary | undefined;
  isFailed: boolean;
}

/** The dictionary of the version, once it is wanted. */
export function useFields(version: StandardVersion | undefined, isWanted: boolean): Fields {
  const [loaded, setLoaded] = useState<Dictionary | 'failed'>();
  useEffect(() => {
    if (version === undefined || !isWanted) return;
    let isCurrent = true;
    loadDictionary(version).then(
      (dictionary) => isCurrent && setLoaded(dictionary),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [version, isWanted]);
  const dictionary = loaded === 'failed' || loaded?.version !== version ? undefined : loaded;
  return { dictionary, isFailed: loaded === 'failed' };
}
