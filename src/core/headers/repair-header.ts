import { isGeometryField } from '../geometry/geometry-field.ts';
import { splitHeader } from '../model/field-path.ts';
import { trimInvisible } from '../model/white-space.ts';
import type { Field } from '../schema/schema.ts';
import type { MappedHeader } from './map-header.ts';

/**
 * The name of an additional field as its header shows it: without invisible characters at the ends of its parts, in one form
 * of Unicode and of line ends. What the schema knows stays as it is, and so does what stands in quotes.
 */
export function tidyName(header: string, mapped: MappedHeader, root: Field): MappedHeader {
  if (mapped.field || mapped.path.length === 0 || header.includes('"')) return mapped;
  let known: Field | undefined = root;
  const path = mapped.path.map((step) => {
    known = known?.children.get(step.key);
    if (known) return step;
    const key = trimInvisible(step.key).replaceAll('\r\n', '\n').normalize('NFC');
    return key === '' || key === step.key ? step : { ...step, key };
  });
  return { ...mapped, path };
}

/**
 * A header that names a group of fields where there are plain values below it: which of the fields is meant, only the person
 * knows. The values are kept under the header's own text, as an additional field; where that text is the group's key, they stay
 * where the header says. `undefined` for any other header.
 */
export function asGroupHeader(
  header: string,
  mapped: MappedHeader,
): { group: Field; mapped: MappedHeader } | undefined {
  const { field: group, path } = mapped;
  const last = path.at(-1);
  if (!last || last.item !== undefined || !group || isGeometryField(group)) return undefined;
  if (group.kind !== 'object' && group.kind !== 'objects') return undefined;
  if (group.children.size === 0) return undefined;
  const separator = header.includes(':') ? ':' : '/';
  const key = trimInvisible(splitHeader(header, separator).at(-1)?.text ?? '').normalize('NFC');
  if (key === last.key || key === '') return { group, mapped };
  return { group, mapped: { path: [...path.slice(0, -1), { key }] } };
}
