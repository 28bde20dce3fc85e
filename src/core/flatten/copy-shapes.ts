import { anyItem, type Step } from '../model/field-path.ts';
import { type ArrayShape, type MemberShape, newArray, type ObjectShape } from './shape.ts';

/**
 * The shapes of a list before columns are laid out, for one use of them: laying out writes into them.
 *
 * @param headerIndex the index that arrays carry in headers, where these leave it to the schema (`arrayOf`)
 */
export function copyShapes(list: ArrayShape, headerIndex: number): ArrayShape {
  const pathOf = (path: readonly Step[]): Step[] =>
    path.map((step) => (step.item === anyItem ? { ...step, item: headerIndex } : step));

  const arrayOf = (array: ArrayShape, parent: ArrayShape | undefined): ArrayShape => {
    const { field, path, keys, seen, itemCells, addressed, unaddressed, repeatedIds } = array;
    const copy = newArray(field, pathOf(path), parent, keys);
    Object.assign(copy, { seen, itemCells, addressed, unaddressed, repeatedIds });
    copy.item = objectOf(array.item, copy);
    return copy;
  };
  const objectOf = ({ field, path, members }: ObjectShape, array: ArrayShape): ObjectShape => ({
    field,
    path: pathOf(path),
    members: new Map([...members].map(([key, member]) => [key, memberOf(member, array)])),
    recent: [],
  });
  const memberOf = (member: MemberShape, array: ArrayShape): MemberShape => ({
    ...member,
    path: pathOf(member.path),
    object: member.object && objectOf(member.object, array),
    array: member.array && arrayOf(member.array, array),
  });
  return arrayOf(list, undefined);
}
