import type { FormSheet } from '../core/model/form.ts';

/** The colours of a form, the same in every format: red, green and blue. */
export const formColours = {
  ink: '1F2933',
  quiet: '5F6B76',
  title: 'D7ECEA',
  required: 'FBDCD8',
  requiredInk: '9B1C10',
  guide: 'F3F5F7',
} as const;

export const tabColours: Readonly<Record<FormSheet['kind'], string>> = {
  'read-me': '5F6B76',
  package: '8A6D00',
  main: '0B6B63',
  sub: '7DB8B3',
  lists: 'C5CCD3',
};
