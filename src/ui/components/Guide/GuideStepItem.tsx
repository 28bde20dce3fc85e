import type { GuidePicture } from '../../guide/guide-pictures.ts';
import type { GuideStep } from '../../guide/guide-steps.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import styles from './Guide.module.css';

interface GuideStepItemProps {
  step: GuideStep;
  /** Counted from 1. */
  number: number;
  /** Where it is done: a place of the app, or a page of the standard. */
  address: string;
  picture: GuidePicture;
}

/** What to do, how that looks, and where it is done. */
export function GuideStepItem({ step, number, address, picture }: GuideStepItemProps) {
  const text = useI18n().messages.guide;
  const link = text[`${step}Link`];
  return (
    <li className={styles['step']}>
      <div className={styles['words']}>
        <h2>
          <span className={styles['number']}>{number}.</span> {text[`${step}Title`]}
        </h2>
        <p>{text[`${step}Text`]}</p>
        <p className={styles['note']}>{text[`${step}Note`]}</p>
        <p>
          {address.startsWith('#') ? (
            <a href={address}>{link}</a>
          ) : (
            <OutsideLink href={address} leaves={text.leaves}>
              {link}
            </OutsideLink>
          )}
        </p>
      </div>
      <img className={styles['picture']} {...picture} alt={text[`${step}Picture`]} decoding="async" />
    </li>
  );
}
