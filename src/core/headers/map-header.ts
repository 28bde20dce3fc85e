import { anyItem, itemIndex, type Segment, splitHeader, type Step } from '../model/field-path.ts';
import type { AnyHeaderKind } from '../model/options.ts';
import type { Field } from '../schema/schema.ts';
import { findByName, type NamedField } from './field-names.ts';
import { withoutPunctuation } from './fold.ts';

/** What a header means. */
export interface MappedHeader {
  /** Empty where the header is to be set aside (`number`). */
  path: Step[];
  /** The field at the end of the path; absent for an additional field. */
  field?: Field;
  /** The field whose kind the header contradicts: an index where the schema has no array, a key below a value. */
  contradicts?: Field;
  /** What the header may be written in: several where titles are alike in several languages; none for an additional field. */
  kinds?: readonly AnyHeaderKind[];
  /** True where only the forgiving match found the field. */
  forgiven?: boolean;
  /** Paths the header could mean, where more than one (rule: a question, never a guess). */
  candidates?: string[];
  /** A bare integer, or a path that begins with one (rule 2). */
  number?: boolean;
}

/**
 * Maps a header to a path (rule 1 of the conversion): exact field path, exact title path, forgiving match, additional
 * field. Titles always start at `root`, whatever the sheet, as in Flatten Tool.
 *
 * @param root the project, or the package for a metadata sheet
 * @param titles whether titles, and the forgiving match, are recognised at all
 */
export function mapHeader(header: string, root: Field, titles: boolean): MappedHeader {
  const byPath = literalPath(header, root);
  if (byPath.field || byPath.number || !titles) return byPath;
  const named = namedPath(splitHeader(withoutLastColon(header), ':'), root);
  const namedSlashes = header.includes('/') ? namedPath(splitHeader(header, '/'), root) : undefined;
  if (namedSlashes?.field && !named.field) return namedSlashes;
  if (named.field || named.candidates) return named;
  // None is a field as a whole: the reading that knows most of its beginning says what is additional below what.
  let best = byPath;
  for (const each of [named, namedSlashes]) {
    if (each && !each.candidates && knownSteps(each, root) > knownSteps(best, root)) best = each;
  }
  return best;
}

/** `Title:` is a title as people write it over a column, and not one with something else below it. */
function withoutLastColon(header: string): string {
  const text = withoutPunctuation(header);
  return header.includes(':', text.length) ? text : header;
}

/** Reads a header as a field path, to the letter. */
function literalPath(header: string, root: Field): MappedHeader {
  const path: Step[] = [];
  let number = false;
  for (const segment of splitHeader(header, '/')) {
    const index = itemIndex(segment);
    const last = path.at(-1);
    if (index === undefined || (last && last.item !== undefined)) {
      path.push({ key: segment.quoted ? segment.text : segment.text.replace(/[[\]]+$/, '') });
    } else if (last) last.item = index;
    else number = true;
  }
  return { ...withField(path, root, ['paths']), ...(number && { number }) };
}

/** Reads the segments of a header as names: titles in any language, keys, indexes; the rest, from the first miss, as keys. */
function namedPath(segments: readonly Segment[], root: Field): MappedHeader {
  const path: Step[] = [];
  let object: Field | undefined = root;
  let kinds: readonly AnyHeaderKind[] | undefined;
  let forgiven = false;
  for (const [position, segment] of segments.entries()) {
    const index = itemIndex(segment);
    const last = path.at(-1);
    if (index !== undefined && last && last.item === undefined) {
      last.item = index;
      continue;
    }
    const found: { fields: Field[]; named?: NamedField } =
      object && !segment.quoted ? findByName(object, segment.text) : { fields: [] };
    if (found.fields.length > 1) {
      const candidates = found.fields.map((field) => field.path);
      return { path: [{ key: segments.map((each) => each.text).join(':') }], candidates };
    }
    if (!found.named) {
      // Flatten Tool reads what follows the first miss as one path, spaces stripped.
      const rest = segments.slice(position).map((each) => (each.quoted ? each : { ...each, text: each.text.trim() }));
      for (const each of rest) appendLiteral(path, each);
      return withField(path, root, kinds);
    }
    const { field, match, languages } = found.named;
    if (languages.length > 0) kinds = narrow(kinds, languages as readonly AnyHeaderKind[]);
    if (match.startsWith('folded')) forgiven = true;
    path.push({ key: field.key });
    object = field;
  }
  return { ...withField(path, root, kinds), ...(forgiven && { forgiven }) };
}

/** Languages that all titles of a header have in common; where there is none, the last title's. */
function narrow(
  kinds: readonly AnyHeaderKind[] | undefined,
  languages: readonly AnyHeaderKind[],
): readonly AnyHeaderKind[] {
  const common = kinds?.filter((kind) => languages.includes(kind)) ?? languages;
  return common.length > 0 ? common : languages;
}

function appendLiteral(path: Step[], segment: Segment): void {
  const parts = segment.quoted ? [segment] : splitHeader(segment.text, '/');
  for (const part of parts) {
    const index = itemIndex(part);
    const last = path.at(-1);
    if (index !== undefined && last && last.item === undefined) last.item = index;
    else path.push({ key: part.text });
  }
}

/** Looks the path up in the schema, and adds the indexes that the header left out. */
function withField(path: Step[], root: Field, kinds: readonly AnyHeaderKind[] = ['paths']): MappedHeader {
  let field: Field | undefined = root;
  let contradicts: Field | undefined;
  for (const [position, step] of path.entries()) {
    const isLast = position === path.length - 1;
    const child: Field | undefined = field?.children.get(step.key);
    if (field && !child && (field.kind === 'value' || field.kind === 'list') && isTyped(field)) contradicts ??= field;
    field = child;
    if (!field) continue;
    if (step.item !== undefined && field.kind !== 'objects' && field.kind !== 'list' && isTyped(field))
      contradicts ??= field;
    if (field.kind === 'objects' && step.item === undefined && !isLast) step.item = anyItem;
  }
  if (contradicts) return { path, contradicts };
  return field && path.length > 0 ? { path, field, kinds } : { path };
}

/** An object without fields is free-form: an array below it contradicts nothing that the schema says. */
function isTyped(field: Field): boolean {
  return field.kind !== 'value' || field.type !== 'any';
}

function knownSteps(mapped: MappedHeader, root: Field): number {
  let field: Field | undefined = root;
  let count = 0;
  for (const step of mapped.path) {
    field = field?.children.get(step.key);
    if (!field) break;
    count++;
  }
  return count;
}
