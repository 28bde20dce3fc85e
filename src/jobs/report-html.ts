import { columnLetters } from '../core/model/column-letters.ts';
import type { Place } from '../core/model/problem.ts';
import type { Report } from '../core/review/review.ts';
import type { ReportWords } from './api.ts';
import type { HeldDocument } from './read-job.ts';
import { placesOf } from './review-places.ts';

/** Places of a problem that are written out; a report is to be read. The list as CSV has all of them. */
const shownPlaces = 500;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 52rem; margin: 0 auto; padding: 1rem; }
.switch { position: absolute; opacity: 0; }
nav label { display: inline-block; padding: 0.25rem 0.75rem; border-bottom: 3px solid transparent; cursor: pointer; }
#en:checked ~ nav label[for='en'], #es:checked ~ nav label[for='es'] { border-color: currentColor; font-weight: 700; }
#en:focus-visible ~ nav label[for='en'], #es:focus-visible ~ nav label[for='es'] { outline: 2px solid; }
#en:checked ~ main [lang='es'], #es:checked ~ main [lang='en'] { display: none; }
section.problem { margin: 1rem 0; padding: 0.5rem 1rem; border: 1px solid #8888; border-inline-start: 4px solid; break-inside: avoid; }
h3 { margin: 0; font-size: 1rem; }
p { margin: 0.25rem 0; }
ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.2rem 0.5rem; border-top: 1px solid #8884; text-align: start; overflow-wrap: anywhere; }
td + td { text-align: end; white-space: nowrap; }
@media print { nav { display: none; } }
`;

/**
 * The review as a page of its own, in both languages, with nothing to load: to be printed, mailed or kept.
 *
 * @param words in each language; the first is shown first. Their sentences hold values of the data only if the page put them there
 * @param withValues whether what stands at the places is written, too
 */
export function reportHtml(
  { coverage, overview, problems }: Report,
  held: HeldDocument,
  words: readonly ReportWords[],
  withValues: boolean,
): string {
  const { reading } = held;
  const files = reading.files.map(({ name }) => name).join(', ');
  const standard = reading.schema ?? `OC4IDS ${reading.version}`;
  const each = (write: (of: ReportWords) => string, tag: string): string =>
    words.map((of) => `<${tag} lang="${of.language}">${write(of)}</${tag}>`).join('');
  const facts = [standard, overview.publisher, overview.publishedDate, overview.license].filter(
    (fact) => fact !== undefined,
  );
  const places = placesOf(
    problems.map((problem) => ({ problem, from: 0, count: shownPlaces })),
    held,
  );
  const sections = problems.map((problem, index) => {
    const shown = places[index]!;
    const more = problem.places.length - shown.length;
    return `<section class="problem">${each((of) => escape(of.severity[problem.severity]), 'p')}${each(
      (of) => escape(of.sentences[index]?.title ?? problem.code),
      'h3',
    )}${each((of) => escape(of.sentences[index]?.advice ?? ''), 'p')}<ul>${shown
      .filter(({ pointer, sheet }) => sheet !== undefined || pointer)
      .map((place) => placeItem(place, withValues))
      .join('')}${more > 0 ? `<li>+ ${more}</li>` : ''}</ul></section>`;
  });
  const rows = coverage.map(
    ({ path, filled, present, possible }) =>
      `<tr><td><code>${escape(path)}</code></td><td>${filled} / ${possible}</td><td>${present}</td></tr>`,
  );
  const [first] = words;
  return `<!doctype html>
<html lang="${first?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(files)}</title>
<style>${style}</style>
</head>
<body>
${words.map(({ language }, index) => `<input class="switch" type="radio" name="language" id="${language}"${index === 0 ? ' checked' : ''}>`).join('')}
<nav>${words.map(({ language, languageName }) => `<label for="${language}" lang="${language}">${escape(languageName)}</label>`).join('')}</nav>
<main>
${each((of) => escape(of.title), 'h1')}
<p>${escape(files)}</p>
<p>${facts.map(escape).join(' · ')}</p>
${each((of) => escape(of.verdict), 'p')}
${each((of) => escape(of.problemsTitle), 'h2')}
${sections.join('\n')}
${each((of) => escape(of.coverageTitle), 'h2')}
${each((of) => escape(of.coverageLead), 'p')}
<table>${rows.join('')}</table>
</main>
</body>
</html>
`;
}

function placeItem(place: Place, withValues: boolean): string {
  const value = withValues && place.value ? ` ${escape(place.value)}` : '';
  const header = place.header ? ` ${escape(place.header)}` : '';
  return `<li><code>${escape(whereText(place))}</code>${header}${value}</li>`;
}

function whereText({ sheet, row, column, line, pointer = '' }: Place): string {
  if (line !== undefined) return `${line}: ${pointer}`;
  if (sheet === undefined || row === undefined) return pointer;
  return `${sheet}!${column === undefined ? '' : columnLetters(column)}${row + 1}`;
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
