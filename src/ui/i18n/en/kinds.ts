import type { FileKind, LooksLike } from '../../../core/model/problem.ts';

export const kindsEn: Readonly<Record<FileKind, string>> = {
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'Excel workbook (XLSX)',
  xlsb: 'Excel workbook (XLSB)',
  xls: 'Excel 97–2003 workbook (XLS)',
  ods: 'OpenDocument spreadsheet (ODS)',
  zip: 'ZIP archive',
  html: 'web page (HTML)',
};

export const looksLikeEn: Readonly<Record<LooksLike, string>> = {
  'ocds-releases': 'It looks like a release package of contracting data (OCDS).',
  'ocds-records': 'It looks like a record package of contracting data (OCDS).',
  'ocds-release': 'It looks like a single release of contracting data (OCDS).',
  geojson: 'It looks like map data (GeoJSON).',
  'json-schema': 'It looks like a schema, which describes data but holds none.',
  value: 'It holds a single value.',
  'empty-list': 'It holds an empty list.',
  list: 'It holds a list, but not of projects.',
  object: 'It has no list of projects.',
};

export const delimitersEn: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};
