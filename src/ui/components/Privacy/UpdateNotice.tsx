import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { Sign } from '../Sign/Sign.tsx';
import styles from './Privacy.module.css';

/** Offers a newer version, and says what it would cost; nothing happens unless somebody asks. */
export function UpdateNotice({ hasFile, onOpen }: { hasFile: boolean; onOpen(): void }) {
  const { privacy } = useI18n().messages;
  return (
    <div className={styles['update']}>
      <Sign kind="note" />
      <p>
        <strong>{privacy.update}</strong> {hasFile ? privacy.updateWithFile : privacy.updateLater}
      </p>
      <Button onClick={onOpen}>{privacy.openUpdate}</Button>
    </div>
  );
}
