/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;

/** Made by the build (`scripts/build/licences.ts`). */
declare module 'virtual:licences' {
  import type { Licence } from './files/licences.ts';
  export const licences: readonly Licence[];
}
