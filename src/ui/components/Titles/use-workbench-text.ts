import { useMemo } from 'react';
import type { Workbench } from '../../i18n/en/workbench.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { workbenchText } from '../../i18n/workbench.ts';

/** The words of the workbench in the language of the page. */
export function useWorkbenchText(): Workbench {
  const { words } = useI18n();
  return useMemo(() => workbenchText(words), [words]);
}
