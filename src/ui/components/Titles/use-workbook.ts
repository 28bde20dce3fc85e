import { useEffect, useEffectEvent, useState } from 'react';
import type { PickedFile } from '../../../client/index.ts';

/** The file to try the draft with: chosen, or dropped here. A catalogue that is dropped goes into the draft. */
export function useWorkbook(
  dropped: readonly PickedFile[] | undefined,
  onCatalogues: (files: readonly PickedFile[]) => void,
): { file: PickedFile | undefined; choose(files: readonly PickedFile[]): void } {
  const [file, setFile] = useState<PickedFile>();
  const take = useEffectEvent((files: readonly PickedFile[]) => {
    const isCatalogue = ({ name }: PickedFile): boolean => /\.pot?$/i.test(name);
    onCatalogues(files.filter(isCatalogue));
    const [other] = files.filter((each) => !isCatalogue(each));
    if (other) setFile(other);
  });
  useEffect(() => {
    if (dropped) take(dropped);
  }, [dropped]);
  return { file, choose: ([first]) => first && setFile(first) };
}
