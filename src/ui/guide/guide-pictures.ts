import type { StandardLanguage } from '../i18n/language.ts';
import { type GuideStep, guideSteps } from './guide-steps.ts';
import sizes from './pictures/pictures.json';

/** By the path of its file, each as an address that holds it whole. */
export type PictureFiles = Readonly<Record<string, string>>;

/** What an image needs; width and height in pixels of the page. */
export interface GuidePicture {
  src: string;
  width: number;
  height: number;
}

export type GuidePictures = Readonly<Record<GuideStep, GuidePicture>>;

/** A script for each language that holds its pictures: some hosts do not serve WebP (decision 31). */
const files: Readonly<Record<StandardLanguage, () => Promise<{ pictures: PictureFiles }>>> = {
  en: () => import('./pictures-en.ts'),
  es: () => import('./pictures-es.ts'),
};

/** What `npm run guide-pictures` took; a test sees to it that none is missing. */
export async function loadGuidePictures(language: StandardLanguage): Promise<GuidePictures> {
  const { pictures } = await files[language]();
  const pictureOf = (step: GuideStep): GuidePicture => {
    const { width, height } = sizes[language][step];
    return { src: pictures[`./pictures/${language}/${step}.webp`] ?? '', width, height };
  };
  return Object.fromEntries(guideSteps.map((step) => [step, pictureOf(step)])) as Record<GuideStep, GuidePicture>;
}
