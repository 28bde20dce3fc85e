import { visit } from 'jsonc-parser';
import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';

/** Ends a visit, which cannot be left otherwise. */
class Found extends Error {}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Where a text that `JSON.parse` refuses stops being JSON: `json.syntax` with line and character, and what stands there.
 *
 * @param firstLine the line of the file that the text begins on, counted from 1
 */
export function findSyntaxError(text: string, name: string, firstLine = 1): Problem {
  let place = { file: name, line: firstLine, character: 1 };
  let found = '';
  try {
    visit(
      text,
      {
        onError: (_error, offset, length, line, character) => {
          place = { file: name, line: firstLine + line, character: character + 1 };
          found = text.slice(offset, offset + Math.min(Math.max(length, 1), 20));
          throw new Found();
        },
      },
      strict,
    );
  } catch {
    // Found; or a depth that the scan did not see since the text is no JSON: then the place is the start.
  }
  return problem('json.syntax', 'error', { name, found }, place);
}

/** Every key that stands again in its object: one `json.duplicate_key` for each, with all places but the first. */
export function findDuplicateKeys(text: string, name: string, firstLine = 1): Problem[] {
  const problems = new Map<string, Problem>();
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (key, _offset, _length, line, character) => {
        const keys = open.at(-1);
        if (keys === undefined || !keys.has(key)) {
          keys?.add(key);
          return;
        }
        const place = { file: name, line: firstLine + line, character: character + 1 };
        const known = problems.get(key);
        if (known === undefined) problems.set(key, problem('json.duplicate_key', 'warning', { key }, place));
        else known.places.push(place);
      },
    },
    strict,
  );
  return [...problems.values()];
}
