import type { Place } from '../../core/model/problem.ts';
import type { Messages } from './messages/messages.ts';

export interface PlaceText {
  /** `Proyectos!C12`, “row 12”, “line 4, column 17”: in the terms of the program that shows the file. */
  where: string;
  header?: string;
  value?: string;
}

/** Rows and columns count from 0 in the place, and as spreadsheets count them in the text. */
export function placeText(place: Place, messages: Messages): PlaceText {
  return {
    where: whereText(place, messages),
    ...(place.header !== undefined && place.header !== '' && { header: place.header }),
    ...(place.value !== undefined && place.value !== '' && { value: place.value }),
  };
}

function whereText({ file, sheet, row, column, pointer, line, character }: Place, { place: words }: Messages): string {
  if (line !== undefined) return withFile(file, words.line(line, character));
  const inSheet = cellText(row, column, words);
  if (sheet !== undefined) {
    if (inSheet === undefined) return sheet;
    return row !== undefined && column !== undefined ? `${sheetPrefix(sheet)}${inSheet}` : `${sheet}, ${inSheet}`;
  }
  if (inSheet !== undefined) return withFile(file, inSheet);
  return pointer ? withFile(file, pointer) : (file ?? '');
}

function cellText(row: number | undefined, column: number | undefined, words: Messages['place']): string | undefined {
  if (row !== undefined && column !== undefined) return `${columnLetters(column)}${row + 1}`;
  if (row !== undefined) return words.row(row + 1);
  return column === undefined ? undefined : words.column(columnLetters(column));
}

/** As spreadsheets write it: names that are not a plain word stand in single quotes. */
function sheetPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

function withFile(file: string | undefined, text: string): string {
  return file === undefined ? text : `${file}, ${text}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
