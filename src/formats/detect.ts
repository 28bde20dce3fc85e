import { problem } from '../core/model/problem.ts';
import type { FileKind, Problem } from '../core/model/problem.ts';
import { decodeText } from './decode-text.ts';
import { ending, lastSegment } from './file-name.ts';
import { binaryKind, compoundKind, zipKind } from './signatures.ts';
import type { Found } from './signatures.ts';
import { isZip, listZip } from './zip-directory.ts';

/** A kind that a reader takes, perhaps with a note; or none, and the problem says why. */
export interface Detection {
  kind?: FileKind;
  problems: Problem[];
}

/** Kinds by ending, to notice a file that is named as another; endings that promise nothing are left out. */
const kindOfEnding: Readonly<Record<string, FileKind>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  xlsb: 'xlsb',
  xls: 'xls',
  ods: 'ods',
  ots: 'ods',
  fods: 'ods',
  json: 'json',
  geojson: 'json',
  html: 'html',
  htm: 'html',
  zip: 'zip',
};

const textSample = 4096;

/**
 * What a file is, by its content; its name counts only where text could be several things, and for Excel's lock files.
 * Problems: `file.empty`, `file.password`, `file.unsupported`, `file.unknown_kind`, `file.lock` (no kind is
 * given), `file.other_kind` where the name promises another kind.
 */
export function detectKind(bytes: Uint8Array, name: string): Detection {
  const place = { file: name };
  if (lastSegment(name).startsWith('~$')) return { problems: [problem('file.lock', 'error', { name }, place)] };
  if (bytes.length === 0) return { problems: [problem('file.empty', 'error', { name }, place)] };
  const found = findKind(bytes, name);
  switch (found.is) {
    case 'kind': {
      const { kind } = found;
      const named = kindOfEnding[ending(name)];
      const isNamedOtherwise = named !== undefined && named !== kind;
      return { kind, problems: isNamedOtherwise ? [problem('file.other_kind', 'note', { name, kind }, place)] : [] };
    }
    case 'encrypted':
      return { problems: [problem('file.password', 'error', { name }, place)] };
    case 'unsupported':
      return { problems: [problem('file.unsupported', 'error', { name, kind: found.kind }, place)] };
    case 'empty':
      return { problems: [problem('file.empty', 'error', { name }, place)] };
    case 'unknown':
      return { problems: [problem('file.unknown_kind', 'error', { name }, place)] };
  }
}

function findKind(bytes: Uint8Array, name: string): Found {
  if (isZip(bytes)) return zipKind(listZip(bytes), bytes);
  const binary = compoundKind(bytes) ?? binaryKind(bytes);
  if (binary !== undefined) return binary;
  const sample = bytes.subarray(0, textSample);
  if (!isText(sample)) return { is: 'unknown' };
  // The sample may end within a character; what counts stands before.
  const text = decodeText(sample).text.replaceAll('\0', '').trimStart();
  if (text === '') return bytes.length > textSample ? { is: 'kind', kind: 'csv' } : { is: 'empty' };
  return textKind(text, ending(name));
}

function textKind(text: string, named: string): Found {
  if (named === 'gsheet' || (text.length < 1000 && /^\{[^{]*"doc_id"\s*:/.test(text) && text.includes('"email"'))) {
    return { is: 'unsupported', kind: 'Google Sheets' };
  }
  if (/^<\?xml[^]*(?:urn:schemas-microsoft-com:office:spreadsheet)/.test(text)) return { is: 'kind', kind: 'xls' };
  if (/^<\?xml[^]*(?:urn:oasis:names:tc:opendocument)/.test(text)) return { is: 'kind', kind: 'ods' };
  if (/^<(?:!doctype\s+html|html|head|meta|table|body|div|style)\b/i.test(text)) return { is: 'kind', kind: 'html' };
  if (/^<\?xml/.test(text))
    return /<html|<table/i.test(text) ? { is: 'kind', kind: 'html' } : { is: 'unsupported', kind: 'XML' };
  if (/^MIME-Version:/i.test(text)) return { is: 'unsupported', kind: 'MHTML' };
  if (/^\{\\rtf/.test(text)) return { is: 'unsupported', kind: 'RTF' };
  const isNamedTable = kindOfEnding[named] === 'csv';
  // A header may begin with a bracket, too; then what follows is no JSON.
  const looksLikeJson = isNamedTable ? /^(?:\{\s*["}]|\[\s*[[{"\]\d-])/ : /^[{[]/;
  return { is: 'kind', kind: looksLikeJson.test(text) || kindOfEnding[named] === 'json' ? 'json' : 'csv' };
}

/** Text has few control characters; in bytes that are no UTF-8, next to none. NUL may be the half of UTF-16, or a slip. */
function isText(sample: Uint8Array): boolean {
  const { text, encoding } = decodeText(sample.length < textSample ? sample : trimmedToCharacter(sample));
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls++;
  }
  return controls <= text.length * (encoding === 'windows-1252' ? 0.02 : 0.15);
}

/** Without the beginning of a character of UTF-8 at the end, which would make the whole sample invalid. */
function trimmedToCharacter(sample: Uint8Array): Uint8Array {
  let end = sample.length;
  while (end > sample.length - 4 && ((sample[end - 1] as number) & 0xc0) === 0x80) end--;
  return (sample[end - 1] as number) >= 0xc0 ? sample.subarray(0, end - 1) : sample.subarray(0, sample.length);
}
