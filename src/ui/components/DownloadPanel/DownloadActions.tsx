import { saveFile } from '../../files/save-file.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Output } from '../../state/state.ts';
import { Button } from '../Button/Button.tsx';

interface DownloadActionsProps {
  output: Output;
  label: string;
  onWrite(): void;
}

/** A file that the page has: the button only hands it over. */
export function DownloadActions({ output, label, onWrite }: DownloadActionsProps) {
  const { download } = useI18n().messages;
  switch (output.kind) {
    case 'ready': {
      const { made, url } = output;
      return (
        <Button look="main" onClick={() => url !== undefined && saveFile(url, made.name)}>
          {label}
        </Button>
      );
    }
    case 'writing':
      return (
        <Button look="main" aria-disabled>
          {label}
        </Button>
      );
    case 'unsaved':
    case 'stopped':
    case 'failed':
      return (
        <Button look="main" onClick={onWrite}>
          {download.tryAgain}
        </Button>
      );
  }
}
