import type { FileKind, LooksLike } from '../../../core/model/problem.ts';

export const kindsEs: Readonly<Record<FileKind, string>> = {
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'libro de Excel (XLSX)',
  xlsb: 'libro de Excel (XLSB)',
  xls: 'libro de Excel 97-2003 (XLS)',
  ods: 'hoja de cálculo OpenDocument (ODS)',
  zip: 'archivo comprimido (ZIP)',
  html: 'página web (HTML)',
};

export const looksLikeEs: Readonly<Record<LooksLike, string>> = {
  'ocds-releases': 'Parece un paquete de entregas de datos de contrataciones (OCDS).',
  'ocds-records': 'Parece un paquete de registros de datos de contrataciones (OCDS).',
  'ocds-release': 'Parece una sola entrega de datos de contrataciones (OCDS).',
  geojson: 'Parece un archivo de datos de mapas (GeoJSON).',
  'json-schema': 'Parece un esquema, que describe datos pero no los contiene.',
  value: 'Contiene un único valor.',
  'empty-list': 'Contiene una lista vacía.',
  list: 'Contiene una lista, pero no de proyectos.',
  object: 'No tiene una lista de proyectos.',
};

export const delimitersEs: Readonly<Record<string, string>> = {
  ',': 'comas',
  ';': 'puntos y comas',
  '\t': 'tabulaciones',
  '|': 'barras verticales',
};
