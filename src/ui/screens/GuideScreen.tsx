import styles from '../components/Guide/Guide.module.css';
import { GuideStepItem } from '../components/Guide/GuideStepItem.tsx';
import { OutsideLink } from '../components/Guide/OutsideLink.tsx';
import type { GuidePictures } from '../guide/guide-pictures.ts';
import { type GuideStep, guideSteps } from '../guide/guide-steps.ts';
import { useArrival } from '../hooks/use-arrival.ts';
import { usePageTitle } from '../hooks/use-page-title.ts';
import { documentation } from '../i18n/explanation.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { standardLanguage } from '../i18n/language.ts';
import { addressOf, firstTemplate, newestVersion } from '../places/place.ts';

const convert = addressOf({ kind: 'convert' });

/** Where each step is done. What is a page of the standard is in the language of the reader. */
const addresses: Readonly<Record<GuideStep, string>> = {
  choose: addressOf(firstTemplate),
  fill: addressOf({ kind: 'fields', path: '', version: newestVersion }),
  drop: convert,
  answer: convert,
  review: convert,
  download: convert,
  publish: 'guidance/publishing/',
  update: addressOf(firstTemplate),
};

/** The whole way from a template to published data, with what is to be seen on it. */
export function GuideScreen({ pictures }: { pictures: GuidePictures }) {
  const { language, messages } = useI18n();
  const text = messages.guide;
  const heading = useArrival<HTMLHeadingElement>('');
  usePageTitle(text.title);
  const outside = (page: string): string => `${documentation}/${standardLanguage(language)}/${page}`;
  return (
    <div className={styles['guide']}>
      <div className={styles['intro']}>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p className={styles['lead']}>{text.lead}</p>
      </div>
      <ol className={styles['steps']}>
        {guideSteps.map((step, index) => {
          const address = addresses[step];
          return (
            <GuideStepItem
              key={step}
              step={step}
              number={index + 1}
              address={address.startsWith('#') ? address : outside(address)}
              picture={pictures[step]}
            />
          );
        })}
      </ol>
      <p>
        {text.stuck}{' '}
        <OutsideLink href={outside('support/')} leaves={text.leaves}>
          {text.stuckLink}
        </OutsideLink>
      </p>
    </div>
  );
}
