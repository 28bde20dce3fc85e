/** Where Spanish titles come from: `later` official catalogues, or `ours`; those of the first catalogues are left out. */
export function titleSources(source) {
  const codes = {};
  for (const { codelist, code, title_es, status_es } of source.codes) {
    if (isTold({ title_es, status_es })) (codes[codelist] ??= {})[code] = status_es;
  }
  const titles = source.titles.filter(isTold).map(({ title_en, status_es }) => [title_en, status_es]);
  return { titles: Object.fromEntries(titles), codes };
}

const known = new Set(['official', 'later', 'ours']);

function isTold({ title_es, status_es }) {
  if (title_es === '' ? status_es !== '' : !known.has(status_es)) {
    throw new Error(`schema/source: ${title_es || 'a missing title'} cannot be ${status_es || 'without a status'}`);
  }
  return status_es !== '' && status_es !== 'official';
}
