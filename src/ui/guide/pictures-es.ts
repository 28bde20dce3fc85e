import type { PictureFiles } from './guide-pictures.ts';

export const pictures: PictureFiles = import.meta.glob('./pictures/es/*.webp', {
  eager: true,
  query: '?inline',
  import: 'default',
});
