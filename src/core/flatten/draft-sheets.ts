import type { FlattenOptions } from './options.ts';
import type { Selection } from './select.ts';
import type { ArrayShape } from './shape.ts';
import { childArrays, SheetDraft } from './sheet-draft.ts';
import { flattenToolName, languageName, SheetNames } from './sheet-names.ts';

export interface Drafts {
  byArray: Map<ArrayShape, SheetDraft>;
  inOrder: SheetDraft[];
}

/** A sheet for the list and for each array that needs one. In Flatten Tool's naming, arrays of one name share a sheet. */
export function draftSheets(
  list: ArrayShape,
  options: FlattenOptions,
  exact: boolean,
  isOnlyLink: Selection['isOnlyLink'],
): Drafts {
  const { schema, headers, rootId, idName = 'id', truncationLength = 3, sheetPrefix = '' } = options;
  // Flatten Tool cuts names only where the format makes it.
  const limit = options.maxSheetName ?? (options.sheetNames === 'language' || options.typedCells ? 31 : Infinity);
  const names = new SheetNames(limit);
  const draftOptions = {
    root: schema.item,
    headers,
    exact,
    idName,
    ...(rootId !== undefined && { rootId }),
    ...(isOnlyLink && { isOnlyLink }),
    ...(options.protectFormulas && { protectFormulas: true }),
  };
  const mainName = options.mainSheetName ?? schema.listTitles[headers]?.[0] ?? schema.listKey;
  const main = new SheetDraft(names.unique(sheetPrefix + mainName), draftOptions);
  const byArray = new Map([[list, main]]);
  const byName = new Map<string, SheetDraft>();
  const visit = (array: ArrayShape): void => {
    for (const child of childArrays(array.item)) {
      if (child.addressed || !child.inline) {
        const wanted =
          sheetPrefix +
          (options.sheetNames === 'language'
            ? languageName(child, schema, headers, Math.max(limit - sheetPrefix.length, 4))
            : flattenToolName(child, schema.item, headers, truncationLength));
        const shared = exact ? undefined : byName.get(wanted);
        const draft = shared ?? new SheetDraft(names.unique(wanted), draftOptions);
        byName.set(wanted, draft);
        byArray.set(child, draft);
      }
      visit(child);
    }
  };
  visit(list);
  for (const [array, draft] of byArray) draft.addArray(array);
  const subSheets = [...new Set(byArray.values())].filter((draft) => draft !== main);
  if (options.sheetNames === 'flatten-tool') subSheets.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { byArray, inOrder: [main, ...subSheets] };
}
