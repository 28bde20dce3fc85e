import { useCallback, useMemo } from 'react';
import type { Dictionary, FieldEntry, PreviewColumn, Suggestions } from '../../../client/index.ts';
import type { Steps } from '../../../core/model/steps.ts';
import { useInSlices } from '../../hooks/use-in-slices.ts';
import { suggestionsFor, unknownColumns } from '../../state/field-suggestions.ts';

const none: ReadonlyMap<number, Suggestions> = new Map();

type Suggest = Dictionary['suggest'];

/** What was suggested before: the same headers are asked about again with each decision. */
const memories = new WeakMap<Suggest, Map<string, Suggestions>>();

/** What the columns that nobody knows may be, by position. Hundreds of them take their time, and the page answers meanwhile. */
export function useSuggestions(
  columns: readonly PreviewColumn[] | undefined,
  suggest: Suggest | undefined,
  scope: FieldEntry['scope'],
): ReadonlyMap<number, Suggestions> {
  const found = useInSlices(
    useCallback(
      function* (): Steps<readonly PreviewColumn[] | undefined> {
        if (!columns || !suggest) return undefined;
        const remembered = rememberedOf(suggest);
        for (const { header } of unknownColumns(columns)) {
          remembered(header, scope);
          yield;
        }
        return columns;
      },
      [columns, suggest, scope],
    ),
  );
  return useMemo(() => {
    if (!columns || !suggest) return none;
    const isFound = found === columns || unknownColumns(columns).every((each) => isKnown(suggest, each, scope));
    return isFound ? suggestionsFor(columns, rememberedOf(suggest), scope) : none;
  }, [columns, suggest, scope, found]);
}

function rememberedOf(suggest: Suggest): Suggest {
  const memory = memories.get(suggest) ?? new Map<string, Suggestions>();
  memories.set(suggest, memory);
  return (header, scope) => {
    const key = keyOf(header, scope);
    const suggestions = memory.get(key) ?? suggest(header, scope);
    memory.set(key, suggestions);
    return suggestions;
  };
}

function isKnown(suggest: Suggest, { header }: PreviewColumn, scope: FieldEntry['scope']): boolean {
  return memories.get(suggest)?.has(keyOf(header, scope)) === true;
}

function keyOf(header: string, scope: FieldEntry['scope']): string {
  return `${scope} ${header}`;
}
