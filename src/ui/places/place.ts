import { type StandardVersion, standardVersions } from '../../core/model/options.ts';
import {
  type TemplateChoice,
  type TemplateFormat,
  templateFormats,
  templatePresets,
  type TemplateTitles,
  templateTitles,
} from '../../core/model/template-choice.ts';

/** A place of the app. Each has an address of its own, in the part after `#`, so that any static host will do. */
export type Place = ConvertPlace | TemplatesPlace | HeadersPlace | FieldsPlace | GuidePlace;

export interface ConvertPlace {
  kind: 'convert';
}

/** The workbench for titles. */
export interface HeadersPlace {
  kind: 'headers';
}

/** The way from a template to published data. */
export interface GuidePlace {
  kind: 'guide';
}

export interface FieldsPlace {
  kind: 'fields';
  /** Of a field, without indexes; '' for the list of all. */
  path: string;
  version: StandardVersion;
}

export interface TemplatesPlace {
  kind: 'templates';
  /** Absent while nobody has chosen: in the language of the page. */
  titles?: TemplateTitles;
  format: TemplateFormat;
  choice: TemplateChoice;
}

export const newestVersion: StandardVersion = standardVersions[0];

/** For somebody who comes new. */
export const firstTemplate: TemplatesPlace = {
  kind: 'templates',
  format: 'xlsx',
  choice: { presets: ['minimal'], added: [], removed: [] },
};

/** `#/fields/budget/amount?version=0.9.4`; undefined for an address that is not of a place, such as that of a heading. */
export function placeOf(hash: string): Place | undefined {
  if (hash !== '' && hash !== '#' && !hash.startsWith('#/')) return undefined;
  const [path = '', query = ''] = hash.slice(2).split('?', 2);
  const [first, ...keys] = path.split('/').map(decoded);
  const asked = new URLSearchParams(query);
  if (first === 'templates') return templatesPlaceOf(asked);
  if (first === 'headers') return { kind: 'headers' };
  if (first === 'guide') return { kind: 'guide' };
  if (first !== 'fields') return { kind: 'convert' };
  const version = standardVersions.find((each) => each === asked.get('version')) ?? newestVersion;
  return { kind: 'fields', path: keys.filter((key) => key !== '').join('/'), version };
}

export function addressOf(place: Place): string {
  if (place.kind === 'convert') return '#/';
  if (place.kind === 'templates') return addressOfTemplates(place);
  if (place.kind === 'headers') return '#/headers';
  if (place.kind === 'guide') return '#/guide';
  const keys = place.path === '' ? [] : place.path.split('/').map(encodeURIComponent);
  return `#/${['fields', ...keys].join('/')}${place.version === newestVersion ? '' : `?version=${place.version}`}`;
}

/** `#/templates?for=minimal,reactive&with=parties&without=parties/people&titles=both&format=ods` */
function templatesPlaceOf(asked: URLSearchParams): TemplatesPlace {
  const listOf = (name: string): string[] => (asked.get(name) ?? '').split(',').filter((each) => each !== '');
  const titles = templateTitles.find((each) => each === asked.get('titles'));
  const format = templateFormats.find((each) => each === asked.get('format')) ?? firstTemplate.format;
  const wanted = listOf('for');
  const presets = asked.has('for')
    ? templatePresets.filter((each) => wanted.includes(each))
    : firstTemplate.choice.presets;
  const choice = { presets, added: listOf('with'), removed: listOf('without') };
  return { kind: 'templates', ...(titles && { titles }), format, choice };
}

function addressOfTemplates({ titles, format, choice }: TemplatesPlace): string {
  const { presets, added, removed } = choice;
  const isFirst = presets.join() === firstTemplate.choice.presets.join();
  const parts = [
    ...(isFirst ? [] : [['for', presets.join()]]),
    ...(added.length > 0 ? [['with', added.join()]] : []),
    ...(removed.length > 0 ? [['without', removed.join()]] : []),
    ...(titles === undefined ? [] : [['titles', titles]]),
    ...(format === firstTemplate.format ? [] : [['format', format]]),
  ];
  // Slashes and commas may stand as they are behind the `?`, and can be read so.
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value!).replaceAll('%2F', '/').replaceAll('%2C', ',')}`); // prettier-ignore
  return `#/templates${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** As it stands where it cannot be decoded. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
