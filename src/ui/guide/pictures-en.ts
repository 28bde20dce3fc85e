import type { PictureFiles } from './guide-pictures.ts';

export const pictures: PictureFiles = import.meta.glob('./pictures/en/*.webp', {
  eager: true,
  query: '?inline',
  import: 'default',
});
