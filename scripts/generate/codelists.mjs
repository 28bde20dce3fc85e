/** Codelists and titles as data. */
import { acceptedTitles } from './source.mjs';

/** Codelists of one version by the name that the schema gives them; Spanish is absent where the source has no title. */
export function codelists(source) {
  const lists = {};
  for (const row of source.codelists) {
    lists[`${row.codelist}.csv`] = { titles: titlesOf(row), open: row.open === 'true', codes: [] };
  }
  for (const row of source.codes) lists[`${row.codelist}.csv`].codes.push({ code: row.code, titles: titlesOf(row) });
  return lists;
}

/** English title → accepted Spanish titles, the official one first. */
export function spanishTitles(source) {
  const titles = {};
  for (const row of source.titles) {
    if (Object.hasOwn(titles, row.title_en)) throw new Error(`titles.csv has two rows for ${row.title_en}`);
    titles[row.title_en] = acceptedTitles(row);
  }
  for (const row of [...source.fields, ...source.definitions]) {
    if (!titles[row.title]?.length) throw new Error(`titles.csv has no Spanish title for ${row.title}`);
  }
  return titles;
}

function titlesOf(row) {
  const spanish = acceptedTitles({ also_es: '', ...row });
  return { en: [row.title_en], ...(spanish.length > 0 && { es: spanish }) };
}
