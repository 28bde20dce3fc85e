import { csvPrograms, headerKinds, outputFormats, standardVersions } from '../../core/model/options.ts';
import type { Choices } from './choices.ts';
import { plainWriting } from './options.ts';

const columns = ['used', 'all'] as const;

/**
 * Options in the address of the page (`?to=xlsx&headers=es`), so that a link opens it set up for somebody. Options only, never
 * data; what we do not know is ignored. The language is read by `firstLanguage`.
 */
export function presets(search: string): Partial<Choices> {
  const asked = new URLSearchParams(search);
  const to = known(outputFormats, asked.get('to'));
  const headers = known(headerKinds, asked.get('headers'));
  const columnChoice = known(columns, asked.get('columns'));
  const csvFor = known(csvPrograms, asked.get('csv'));
  const version = known(standardVersions, asked.get('version'));
  return {
    ...(to && { formats: { spreadsheet: to, json: to } }),
    ...(headers && { headers }),
    ...(columnChoice && { columns: columnChoice }),
    ...(csvFor && { writing: { ...plainWriting, csvFor } }),
    ...(version && { version }),
  };
}

function known<T extends string>(values: readonly T[], asked: string | null): T | undefined {
  return values.find((value) => value === asked?.toLowerCase());
}
