import { useState } from 'react';
import type { SourceMapKind } from '../../../client/index.ts';
import { saveBytes } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { Button } from '../Button/Button.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import styles from './SourceMaps.module.css';

/** For programs that want to know where values came from: folded away, since people read it from each problem. */
export function SourceMaps({ conversion }: { conversion: Conversion }) {
  const text = useI18n().messages.sourceMaps;
  const [status, setStatus] = useState<'ready' | 'preparing' | 'failed'>('ready');

  const save = async (kind: SourceMapKind) => {
    if (status === 'preparing') return;
    setStatus('preparing');
    const file = await conversion.sourceMap(kind);
    setStatus(file ? 'ready' : 'failed');
    if (file) await saveBytes(file);
  };

  return (
    <details>
      <summary>{text.title}</summary>
      <div className={styles['body']}>
        <p className={styles['lead']}>{text.lead}</p>
        <div className={styles['buttons']}>
          {(['cells', 'headers'] as const).map((kind) => (
            <Button key={kind} aria-disabled={status === 'preparing'} onClick={() => void save(kind)}>
              {text[kind]}
            </Button>
          ))}
        </div>
        <p role="status">{status === 'ready' ? '' : text[status]}</p>
        <CancelButton isBusy={status === 'preparing'} onCancel={() => conversion.cancel()} />
      </div>
    </details>
  );
}
