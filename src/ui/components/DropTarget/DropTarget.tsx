import { useEffect, useEffectEvent, useState } from 'react';
import type { PickedFile } from '../../../client/index.ts';
import { droppedFiles } from '../../files/picked-files.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './DropTarget.module.css';

/** The whole window takes files, on every screen, and shows so while something is dragged over it. */
export function DropTarget({ onDrop }: { onDrop(files: PickedFile[]): void }) {
  const { messages } = useI18n();
  const isOver = useFileDrop(onDrop);
  if (!isOver) return null;
  return (
    <div className={styles['overlay']} aria-hidden="true" data-file-over>
      <p className={styles['words']}>{messages.page.dropHere}</p>
    </div>
  );
}

function useFileDrop(onDrop: (files: PickedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((transfer: DataTransfer) => {
    droppedFiles(transfer).then(onDrop, () => undefined);
  });

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving for another element of the page is not leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      // An option that asks for a file has taken it.
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    addEventListener('dragenter', over);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', over);
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
