/** Tables, which become cards on a narrow screen, and the diagram. */
export const TABLE_STYLE = `
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.6; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .5rem; }
th, td { padding: .625rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-weight: 400; border-bottom: 2px solid var(--strong-line); vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 8em; }
tbody th .note { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.ordinal { color: var(--quiet); white-space: nowrap; }
.whole { white-space: nowrap; }
tfoot th { font-weight: 400; color: var(--quiet); }
tfoot td { font-weight: 600; }
.group td { color: var(--quiet); padding-block: .5rem; }
.group.d0 td { background: var(--raised); color: inherit; padding-left: .75rem; }
.group.d1 td { padding-left: .75rem; }
.d2 > :nth-child(2), .group.d2 td { padding-left: 1.5rem; }
.d3 > :nth-child(2), .group.d3 td { padding-left: 2.25rem; }
.d4 > :nth-child(2), .group.d4 td { padding-left: 3rem; }
.uncounted .apart { color: var(--quiet); }
.uncounted td, .uncounted th { border-bottom-style: dashed; }
.scroll { overflow-x: auto; margin-block: 1rem 1.5rem; border: 1px solid var(--line); }
.scroll .guhua { display: block; width: 100%; max-width: var(--width); min-width: calc(var(--width) * .78); height: auto; margin-inline: auto; }
.sample { margin-top: 1rem; }
.sample figcaption { color: var(--quiet); font-size: .9375rem; }
.sample pre, .document { margin-top: .5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); background: var(--raised); }
.sample pre { font: inherit; line-height: 1.8; white-space: pre-wrap; }
.document > * + * { margin-top: 1rem; }
.document h4 { font-size: 1rem; line-height: 1.5; margin: 1.5rem 0 0; }
.document h4 + * { margin-top: .5rem; }
.document table { table-layout: fixed; }
.document blockquote { margin-inline: 0; color: var(--quiet); }
.digest { display: flex; flex-wrap: wrap; gap: 0 .6em; max-width: 27rem; }
.faq dt { font-weight: 600; margin-top: 1rem; }
@media screen and (max-width: 48rem) {
  .cards, .cards tbody, .cards tfoot, .cards caption { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: grid; grid-template-columns: minmax(0, 1fr); padding-block: .75rem; border-top: 1px solid var(--line); }
  .cards td, .cards th { display: block; padding: .125rem 0; border: 0; text-align: left; white-space: normal; }
  .cards td[data-label] { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0 1rem; }
  .cards td[data-label]::before { content: attr(data-label); color: var(--quiet); grid-row: span 9; }
  .cards td > * { grid-column: 2; }
  .cards td:empty { display: none; }
  .numbered tr { grid-template-columns: 1.75rem minmax(0, 1fr); }
  .numbered td, .numbered th { grid-column: 2; }
  .cards .ordinal { display: block; grid-area: 1 / 1; }
  .cards .ordinal::before { display: none; }
  .cards .group, .numbered tfoot tr { grid-template-columns: minmax(0, 1fr); }
  .cards .group { padding: .5rem 0; }
  .cards .group.d0 { padding-inline: .75rem; background: var(--raised); }
  .cards .group td, .numbered tfoot td, .numbered tfoot th { grid-column: 1; padding: 0; background: none; }
  .cards .d2 > :nth-child(2), .cards .d3 > :nth-child(2), .cards .d4 > :nth-child(2) { padding-left: 0; }
  .cards tr.d1, .cards tr.d2 { margin-left: .75rem; }
  .cards tr.d3, .cards tr.d4 { margin-left: 1.5rem; }
}
`;
