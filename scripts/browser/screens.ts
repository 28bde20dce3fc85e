import { type StandardLanguage, standardLanguages } from '../../src/ui/i18n/language.ts';

/**
 * A phone, a tablet or a small window, and a laptop: how wide and how high the screen is, and how large the picture is of it. Wide ones are
 * made smaller, so that all of them together stay below 15 MB.
 */
export const sizes = [
  { width: 360, height: 740, scale: 1 },
  { width: 768, height: 1024, scale: 0.75 },
  { width: 1440, height: 900, scale: 0.6 },
] as const;

const schemes = ['light', 'dark'] as const;

/** One picture of a scene. */
export interface Screen {
  language: StandardLanguage;
  size: (typeof sizes)[number];
  scheme: (typeof schemes)[number];
}

/** All pictures that are taken of each scene, those of one language and size together. */
export const screens: readonly Screen[] = standardLanguages.flatMap((language) =>
  sizes.flatMap((size) => schemes.map((scheme) => ({ language, size, scheme }))),
);

export function fileOf(scene: string, { language, size, scheme }: Screen): string {
  return `${scene}-${language}-${size.width}-${scheme}.webp`;
}

/** A page that shows all pictures: a row for each language and scheme, a column for each width. */
export function screensPage(scenes: readonly string[]): string {
  const contents = scenes.map((scene) => `[${scene}](#${scene})`).join(' · ');
  return `# Screens

Every screen, at ${sizes.map(({ width }) => width).join(', ')} pixels, in both languages and colour schemes. \`npm run screenshots\` takes the pictures and writes this page. Long pages are cut.

${contents}

${scenes.map((scene) => `## ${scene}\n\n${table(scene)}\n`).join('\n')}`;
}

function table(scene: string): string {
  const rows = standardLanguages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
  const cell = (screen: Screen): string => {
    const file = fileOf(scene, screen);
    return `[![${scene}, ${screen.language}, ${screen.size.width}, ${screen.scheme}](${file})](${file})`;
  };
  return [
    `| | ${sizes.map(({ width }) => width).join(' | ')} |`,
    `| --- | ${sizes.map(() => '---').join(' | ')} |`,
    ...rows.map(
      ({ language, scheme }) =>
        `| ${language}, ${scheme} | ${sizes.map((size) => cell({ language, size, scheme })).join(' | ')} |`,
    ),
  ].join('\n');
}
