import { type Cell, DateCell, FormattedNumber } from '../../../src/core/model/workbook.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import type { Field } from '../../../src/core/schema/schema.ts';

/** Other ways to say what a cell says, for cells of each type. */
export const retypeStyles = ['as-text', 'spanish', 'english', 'as-cell', 'in-words', 'with-spaces'] as const;

export type RetypeStyle = (typeof retypeStyles)[number];

/** The cell in another style; itself where the style has no other way to say it. */
export function retype(cell: Cell, field: Field, style: RetypeStyle): Cell {
  if (cell === undefined || cell === '') return cell;
  if (field.kind === 'list') return typeof cell === 'string' ? list(cell, field, style) : cell;
  if (field.kind !== 'value') return cell;
  switch (field.type) {
    case 'number':
    case 'integer':
      return /^-?\d+(?:\.\d+)?$/.test(String(cell)) ? number(String(cell), style) : cell;
    case 'boolean':
      return boolean(String(cell), style) ?? cell;
    case 'string':
      return typeof cell === 'string' ? text(cell, field, style) : cell;
    case 'any':
      return cell;
  }
}

function text(cell: string, field: Field, style: RetypeStyle): Cell {
  if (field.format === 'date-time' || field.format === 'date') return date(cell, style) ?? cell;
  if (field.codelist !== undefined) return code(cell, field.codelist, style);
  if (style !== 'as-cell') return cell;
  // What a program makes of digits that somebody types.
  if (/^0\d{1,9}$/.test(cell)) return new FormattedNumber(Number(cell), cell);
  return String(Number(cell)) === cell && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

function number(plain: string, style: RetypeStyle): Cell {
  const [whole = '', fraction] = plain.split('.');
  const grouped = (group: string, mark: string): string =>
    whole.replace(/\B(?=(?:\d{3})+$)/g, group) + (fraction === undefined ? '' : mark + fraction);
  switch (style) {
    case 'as-text':
      return plain;
    case 'as-cell':
      return Number(plain);
    case 'spanish':
      return grouped('.', ',');
    case 'english':
      return grouped(',', '.');
    case 'with-spaces':
      return grouped('\u00a0', ',');
    case 'in-words':
      return `$ ${grouped(',', '.')}`;
  }
}

const words: Readonly<Record<RetypeStyle, readonly [no: Cell, yes: Cell]>> = {
  'as-text': ['false', 'TRUE'],
  'as-cell': [false, true],
  spanish: ['Falso', 'VERDADERO'],
  english: ['No', 'yes'],
  'in-words': ['no', 'Sí'],
  'with-spaces': [0, 1],
};

function boolean(plain: string, style: RetypeStyle): Cell {
  return plain === 'true' ? words[style][1] : plain === 'false' ? words[style][0] : undefined;
}

const months = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Only a day, or an instant of UTC: an offset can be said in no other way. */
function date(plain: string, style: RetypeStyle): Cell {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)Z)?$/.exec(plain);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', time = '00:00:00'] = match;
  const after = time === '00:00:00' ? '' : ` ${time}`;
  switch (style) {
    case 'as-text':
      return `${year}-${month}-${day}${after}`;
    case 'as-cell':
      return new DateCell(`${year}-${month}-${day}T${time}`);
    case 'spanish':
      return `${day}/${month}/${year}${after}`;
    case 'english':
      return `${Number(month)}/${Number(day)}/${year}${after}`;
    case 'in-words':
      return `${Number(day)} de ${months.es[Number(month) - 1]} de ${year}${after}`;
    case 'with-spaces':
      return `${months.en[Number(month) - 1]} ${Number(day)}, ${year}${after}`;
  }
}

function code(plain: string, name: string, style: RetypeStyle): string {
  if (style !== 'spanish' && style !== 'english' && style !== 'in-words') return plain;
  const titles = codelist('0.9.5', name)?.codes.find((each) => each.code === plain)?.titles;
  const title = titles?.[style === 'english' ? 'en' : 'es']?.[0];
  if (title === undefined) return plain;
  return style === 'in-words' ? title.toUpperCase() : title;
}

/** Lists of codes in words, separated by commas as people do it; other lists with a space after each mark. */
function list(plain: string, field: Field, style: RetypeStyle): string {
  if (plain.startsWith('json:')) return plain;
  const pieces = plain.split(';');
  if (field.codelist === undefined) return style === 'with-spaces' ? pieces.join('; ') : plain;
  const said = pieces.map((piece) => code(piece, field.codelist!, style));
  const isEachCode = pieces.every((piece) => isCode(piece, field.codelist!));
  return said.join(style === 'with-spaces' ? '; ' : style === 'as-cell' && isEachCode ? ', ' : ';');
}

function isCode(text: string, name: string): boolean {
  return codelist('0.9.5', name)?.codes.some(({ code: each }) => each === text) === true;
}
