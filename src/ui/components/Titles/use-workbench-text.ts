import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Workbench, workbenchMessages } from '../../i18n/messages/workbench.ts';

/** The words of the workbench in the language of the page. */
export function useWorkbenchText(): Workbench {
  const { words } = useI18n();
  return useMemo(() => workbenchMessages(words), [words]);
}
