import type { FieldEntry, IdsElement } from '../../../client/index.ts';
import type { Words } from '../words.ts';

type Module =
  'core' | 'Economic and fiscal' | 'Environment and climate' | 'Climate finance' | 'Social' | 'Institutional';

/** The dictionary of fields. */
export const fieldsMessages = ({ text, group }: Words) => ({
  ...group('fields'),
  found: (amount: number, quoted: string) => text('fields.found', { amount, quoted }),
  outermost: (all: number) => text('fields.outermost', { all }),
  showAll: (amount: number) => text('fields.showAll', { amount }),
  code: (code: string, title: string) => text('fields.code', { code, title }),
  unknown: (quoted: string, version: string) => text('fields.unknown', { quoted, version }),
  otherVersion: (version: string) => text('fields.otherVersion', { version }),
  titleIn: group('fields.titleIn'),
  kinds: {
    value: (type: string) => text('fields.kinds.value', { type }),
    list: (type: string) => text('fields.kinds.list', { type }),
    object: () => text('fields.kinds.object'),
    objects: () => text('fields.kinds.objects'),
  } satisfies Record<FieldEntry['kind'], (type: string) => string>,
  types: group('fields.types') satisfies Record<FieldEntry['type'], string>,
  formats: group('fields.formats') as Readonly<Record<string, string>>,
  isRequired: group('fields.isRequired'),
  translations: group('fields.translations') satisfies Record<NonNullable<FieldEntry['translatable']>, string>,
  copyWhat: (name: string) => text('fields.copyWhat', { name }),
  headerKinds: group('fields.headerKinds'),
  codes: (amount: number) => text('fields.codes', { amount }),
  codeColumns: group('fields.codeColumns'),
  children: (amount: number) => text('fields.children', { amount }),
  elementsLead: (amount: number) => text('fields.elementsLead', { amount }),
  modules: group('fields.modules') satisfies Record<Module, string> as Readonly<Record<IdsElement['module'], string>>,
});

/** The places of the app. */
export const placesMessages = ({ group }: Words) => ({
  ...group('places'),
  names: group('places.names'),
});
