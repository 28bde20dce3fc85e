import { columnLetters } from '../core/model/column-letters.ts';
import type { Place } from '../core/model/problem.ts';
import type { CoverageRow } from '../core/review/coverage.ts';
import type { Report } from '../core/review/review.ts';
import type { ReportWords, Sentence } from './api.ts';
import type { HeldDocument } from './read-job.ts';
import { reportStyle } from './report-style.ts';
import { placesOf } from './review-places.ts';

/** Places of a problem that are written out; a report is to be read. The list as CSV has all of them. */
const shownPlaces = 500;

/** The words of a language with the sentences that they name. */
type ToldWords = Omit<ReportWords, 'sentences'> & { sentences: readonly Sentence[] };

/** Writes what differs by language, once for each, in an element that is shown for it. */
type InEach = (tag: string, write: (words: ToldWords) => string, attributes?: string) => string;

/**
 * The review as a page of its own, in both languages, with nothing to load: to be printed, mailed or kept. Of the data it has only
 * names of files, sheets, headers and keys, unless values are wanted.
 *
 * @param words in each language; the first is shown first. Their sentences hold values of the data only if the page put them there
 * @param withValues whether what stands at the places is written, too
 */
export function reportHtml(
  { coverage, overview, problems }: Report,
  held: HeldDocument,
  words: readonly ToldWords[],
  withValues: boolean,
): string {
  const files = held.reading.files.map(({ name }) => name).join(', ');
  const each: InEach = (tag, write, attributes = '') =>
    words.map((of) => `<${tag} lang="${escape(of.language)}"${attributes}>${write(of)}</${tag}>`).join('');
  const places = placesOf(
    problems.map((problem) => ({ problem, from: 0, count: shownPlaces })),
    held,
  );
  const sections = problems.map(({ code, severity, places: all }, index) => {
    const shown = places[index]!;
    const more = all.length - shown.length;
    const items = shown.filter(({ pointer, sheet }) => sheet !== undefined || pointer);
    const last = more > 0 ? `<li>+ ${more} ${each('span', (of) => escape(of.morePlaces))}</li>` : '';
    const list = items.map((place) => placeItem(place, withValues, each)).join('') + last;
    return `<section class="problem ${severity}">
${each('p', (of) => escape(of.severity[severity]), ' class="severity"')}
${each('h3', (of) => escape(of.sentences[index]?.title ?? code))}
${each('p', (of) => escape(of.sentences[index]?.advice ?? ''))}
${list === '' ? '' : `<ul>${list}</ul>`}
</section>`;
  });
  const [first] = words;
  return `<!doctype html>
<html lang="${escape(first?.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${first?.title ?? ''} – ${files}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
${words.map(({ language, languageName }, index) => `<input class="switch" type="radio" name="language" id="${escape(language)}" aria-label="${escape(languageName)}"${index === 0 ? ' checked' : ''}>`).join('')}
<nav>${words.map(({ language, languageName }) => `<label for="${escape(language)}" lang="${escape(language)}">${escape(languageName)}</label>`).join('')}</nav>
<main>
${each('h1', (of) => escape(of.title))}
<p>${escape(files)}</p>
${each('p', (of) => escape(of.verdict), ` class="verdict${overview.passed ? '' : ' error'}"`)}
${each('dl', ({ facts }) => facts.map(({ name, value }) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join(''))}
${each('p', (of) => escape(of.holds), ' class="quiet"')}
${each('h2', (of) => escape(of.problemsTitle))}
${problems.length === 0 ? each('p', (of) => escape(of.noProblems)) : sections.join('\n')}
${coverageTable(coverage, each)}
</main>
</body>
</html>
`;
}

function coverageTable(coverage: readonly CoverageRow[], each: InEach): string {
  const possible = coverage.filter((row) => row.possible > 0);
  if (possible.length === 0) return '';
  const head = (['field', 'filled', 'present'] as const).map(
    (column) => `<th scope="col">${each('span', ({ coverage: text }) => escape(text[column]))}</th>`,
  );
  return `${each('h2', ({ coverage: text }) => escape(text.title))}
${each('p', ({ coverage: text }) => escape(text.lead), ' class="quiet"')}
${each('p', ({ coverage: text }) => escape(text.secondFigure), ' class="quiet"')}
<table><thead><tr>${head.join('')}</tr></thead><tbody>
${possible.map((row) => coverageLine(row, each)).join('\n')}
</tbody></table>`;
}

function coverageLine({ path, titles, filled, present, possible }: CoverageRow, each: InEach): string {
  const parts = path.split('/');
  const title = each('span', ({ language }) => escape(titles[language] ?? parts.at(-1)!));
  const figure = (amount: number): string =>
    `${amount} ${each('span', ({ coverage: { of } }) => escape(of))} ${possible}`;
  const bar = `<span class="bar" aria-hidden="true"><i style="width:${Math.round((filled / possible) * 100)}%"></i></span>`;
  return `<tr><th scope="row" style="--level:${parts.length - 1}">${title} <code>${parts.map(escape).join('/<wbr>')}</code></th><td>${bar}${figure(filled)}</td><td>${figure(present)}</td></tr>`;
}

function placeItem(place: Place, withValues: boolean, each: InEach): string {
  const value = withValues && place.value ? ` <q>${escape(place.value)}</q>` : '';
  const header = place.header ? ` ${escape(place.header)}` : '';
  return `<li>${whereHtml(place, each)}${header}${value}</li>`;
}

function whereHtml({ sheet, row, column, line, pointer = '' }: Place, each: InEach): string {
  const code = (text: string): string => `<code>${escape(text)}</code>`;
  if (line !== undefined) return `${each('span', (of) => escape(of.line))} ${line}: ${code(pointer)}`;
  if (sheet === undefined || row === undefined) return code(pointer);
  return code(`${sheet}!${column === undefined ? '' : columnLetters(column)}${row + 1}`);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character]!);
}
