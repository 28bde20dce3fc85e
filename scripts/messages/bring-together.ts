import type { Catalogue, Entry } from './catalogue.ts';

/** A language after the template has changed: `npm run messages` says how. */
export function bringTogether({ entries }: Catalogue, { headers, entries: former }: Catalogue): Catalogue {
  const known = new Map(former.map((entry) => [entry.key, entry]));
  return { headers, entries: entries.map((entry) => translated(entry, known.get(entry.key))) };
}

function translated({ key, english, comments }: Entry, former: Entry | undefined): Entry {
  const { extracted } = comments;
  const told = extracted === undefined ? {} : { extracted };
  if (!former) return { key, english, translation: '', comments: told };
  const { translator, flag, previous } = former.comments;
  const kept = { ...told, ...(translator && { translator }), ...(flag && { flag }), ...(previous && { previous }) };
  if (former.english === english || former.translation === '')
    return { key, english, translation: former.translation, comments: kept };
  const changed = { ...kept, flag: 'fuzzy', previous: previous ?? `msgid ${JSON.stringify(former.english)}` };
  return { key, english, translation: former.translation, comments: changed };
}
