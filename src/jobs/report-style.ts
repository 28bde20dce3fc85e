/** How a report looks, on a screen and on paper. Bars are drawn with borders: browsers do not print backgrounds. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #14201e; --quiet: #4b5a57; --line: #ccd7d4; --strong: #6c7d79; --accent: #0b5e5a; --error: #b3261e; --warning: #8a5300; --note: #1d5a9e; --good: #1a6b3a; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); }
@media (prefers-color-scheme: dark) { :root { --ink: #edf3f1; --quiet: #aab9b5; --line: #33413e; --strong: #80928d; --accent: #5fc9be; --error: #ff938a; --warning: #efb759; --note: #8ebefa; --good: #77d29b; background: #101716; } }
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, p, ul, dl, dd { margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
h3 { font-size: 1rem; }
.switch { position: absolute; opacity: 0; }
nav { margin-bottom: 1rem; }
nav label { display: inline-block; padding: 0.25rem 0.75rem; border-bottom: 3px solid transparent; cursor: pointer; }
#en:checked ~ nav label[for='en'], #es:checked ~ nav label[for='es'] { border-color: var(--accent); font-weight: 700; }
#en:focus-visible ~ nav label[for='en'], #es:focus-visible ~ nav label[for='es'] { outline: 3px solid var(--accent); }
#en:checked ~ main [lang='es'], #es:checked ~ main [lang='en'] { display: none; }
.quiet { color: var(--quiet); }
.verdict { margin: 1rem 0; padding: 0.5rem 1rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--good); font-weight: 600; }
.verdict.error { border-inline-start-color: var(--error); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.75rem 1.5rem; margin: 1rem 0; }
dt { color: var(--quiet); font-size: 0.875rem; }
dd, p, h1, h3, code, th, li { overflow-wrap: anywhere; }
.problem { margin: 0.75rem 0; padding: 0.5rem 1rem; border: 1px solid var(--line); border-inline-start: 4px solid; }
.problem > * { color: var(--ink); }
.error { border-inline-start-color: var(--error); }
.warning { border-inline-start-color: var(--warning); }
.note { border-inline-start-color: var(--note); }
.severity { color: var(--quiet); font-size: 0.875rem; font-weight: 600; }
ul { margin-top: 0.5rem; padding-inline-start: 1.25rem; font-size: 0.9375rem; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.95em; }
q::before, q::after { content: none; }
table { width: 100%; margin-top: 0.5rem; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: baseline; }
thead th { border-top: 0; font-size: 0.875rem; }
tbody th { padding-inline-start: calc(0.5rem + var(--level) * 1rem); font-weight: 400; }
tbody th code { color: var(--quiet); font-size: 0.8125rem; }
td { width: 10rem; white-space: nowrap; }
td + td { width: 7rem; color: var(--quiet); }
.bar { display: inline-block; width: 4rem; margin-inline-end: 0.5rem; height: 8px; border: 1px solid var(--strong); overflow: hidden; }
.bar i { display: block; border-block-start: 8px solid var(--accent); }
@media (max-width: 40rem) { td, td + td { width: 4.5rem; } th, td { padding-inline: 0.25rem; } .bar { display: block; } tbody th { padding-inline-start: calc(var(--level) * 0.5rem); } }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --line: #999; --strong: #555; --accent: #0b5e5a; --error: #b3261e; --warning: #8a5300; --note: #1d5a9e; --good: #1a6b3a; background: none; font-size: 11pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, .severity { break-after: avoid; }
  .problem { break-inside: avoid-page; }
  tr, li, dl > div { break-inside: avoid; }
  table { font-size: 9pt; }
  tbody th code { font-size: 8pt; }
  th, td { padding-block: 0.1rem; }
  thead { display: table-header-group; }
}
`;
