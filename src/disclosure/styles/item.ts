/** The page of an item: its contents beside its sections. */
export const ITEM_STYLE = `
.totals { margin-top: 1rem; color: var(--quiet); font-size: .9375rem; }
.contents h2 { font-size: 1.0625rem; margin-bottom: .5rem; }
.contents ol { list-style: none; counter-reset: ten; }
.contents li { counter-increment: ten; display: grid; grid-template-columns: 1.75rem 1fr; font-size: .9375rem; line-height: 1.5; padding-block: .3rem; }
.contents li::before { content: counter(ten); color: var(--quiet); font-variant-numeric: tabular-nums; }
.contents li > * { grid-column: 2; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .missing { color: var(--alert); font-size: .8125rem; text-decoration: none; }
.subject-number { color: var(--accent); font-variant-numeric: tabular-nums; margin-right: .35em; }
.with-contents { margin-top: 2.5rem; }
.sections > section:first-child { margin-top: 0; }
.codes { list-style: none; display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin-top: 1.5rem; }
.codes li { display: grid; gap: .25rem; justify-items: center; }
.qr { width: 8rem; height: 8rem; }
#verify { margin-top: 2rem; padding: 1.25rem 1.5rem; border: 1px solid var(--line); background: var(--raised); }
#verify h3 { margin: 0 0 .5rem; }
#verify p + p { margin-top: .75rem; }
#verify label { display: block; color: var(--quiet); font-size: .9375rem; }
#verify input { width: 100%; min-height: 2.875rem; padding: .375rem .75rem; border: 1px solid var(--strong-line); border-radius: 2px; background: var(--paper); font: .9375rem/1.6 ui-monospace, "SF Mono", Consolas, monospace; }
#verify .note { margin-top: .25rem; }
#verify .answer { font-weight: 600; }
#verify .answer:empty { display: none; }
#verify[data-result="right"] .answer { color: var(--accent); }
#verify[data-result="wrong"] .answer, #verify li.wrong { color: var(--alert); }
#verify ol { margin-top: .5rem; }
@media (min-width: 64rem) {
  .with-contents { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 3.5rem; align-items: start; }
  .contents { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media screen and (max-width: 63.99rem) {
  .contents { padding-bottom: 1.5rem; margin-bottom: 2rem; border-bottom: 1px solid var(--line); }
  .contents ol { columns: 2 9rem; column-gap: 1.5rem; }
  .contents li { break-inside: avoid; min-height: 2.25rem; align-items: center; }
}
`;
