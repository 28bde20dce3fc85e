import { useLoaded } from '../../hooks/use-loaded.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import type { SheetPreviewsProps } from './SheetPreviews.tsx';

export function loadSheetPreviews() {
  return import('./SheetPreviews.tsx');
}

/** The sheets, one by one. They are fetched once there are sheets. */
export function SheetPreviewsPart(props: SheetPreviewsProps) {
  const { whatWeRead, fields } = useI18n().messages;
  const { part, isFailed, retry } = useLoaded(loadSheetPreviews);
  if (part) return <part.SheetPreviews {...props} />;
  if (!isFailed) return null;
  return (
    <div role="alert">
      <p>{whatWeRead.notLoaded}</p>
      <Button onClick={retry}>{fields.tryAgain}</Button>
    </div>
  );
}
