/** The index and the lists of items: search, filters, departments. */
export const LIST_STYLE = `
.front h1 { margin-top: .125rem; }
.figures { grid-template-columns: repeat(4, 1fr); margin-top: 0; }
.figures dd { font-size: 1.75rem; color: var(--accent); font-variant-numeric: tabular-nums; }
.figures .note { color: var(--quiet); font-size: .875rem; }
#search { margin-top: 1.75rem; }
.words { display: flex; max-width: 52rem; }
.words input { flex: 1; min-width: 0; border-right: 0; border-radius: 2px 0 0 2px; }
.words button { flex: none; border: 2px solid var(--accent); border-radius: 0 2px 2px 0; background: var(--accent); color: var(--paper); font-weight: 600; }
.words button:hover { color: var(--paper); text-decoration: underline; }
.words input:focus-visible { position: relative; outline-offset: 0; }
#search-hint { margin-top: .5rem; }
input, select, button { font: inherit; color: inherit; }
input[type="search"], select { width: 100%; min-height: 2.875rem; padding: .375rem .75rem; border: 1px solid var(--strong-line); border-radius: 2px; background: var(--paper); }
input[type="search"] { font-size: 1.125rem; padding-block: .625rem; border-width: 2px; appearance: none; }
input::placeholder { color: var(--quiet); opacity: 1; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.fields { display: flex; flex-wrap: wrap; gap: 1rem 1.25rem; align-items: end; }
.field { flex: 1 1 9rem; max-width: 14rem; }
.field label { display: block; color: var(--quiet); font-size: .9375rem; }
.check { display: flex; align-items: center; gap: .5rem; min-height: 2.875rem; }
button { min-height: 2.875rem; padding: .375rem 1.25rem; border: 1px solid var(--strong-line); border-radius: 2px; background: none; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
#filters { margin-top: 1rem; }
#filters > summary { width: max-content; padding-block: .25rem; font-weight: 400; color: var(--accent); }
@media screen and (min-width: 48.01rem) { #filters > summary { display: none; } }
#found { margin-top: 1.25rem; font-weight: 600; }
#found:empty { margin: 0; }
#results { margin-top: .75rem; }
#results:empty { border: 0; margin: 0; }
#more { margin-top: 1rem; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-thickness: 3px; text-decoration-color: color-mix(in srgb, var(--accent) 45%, transparent); text-underline-offset: .2em; text-decoration-skip-ink: none; }
#results a { text-decoration: none; }
#results a:hover, #results a:focus { text-decoration: underline; }
#results .meta { grid-template-columns: 7.5rem 6.5rem 6.5rem 4.5rem 4rem; }
#results li { grid-template-columns: minmax(0, 1fr) 32rem; }
nav.departments { margin-top: 2.5rem; }
.departments h2 { margin-bottom: .75rem; }
.departments > p { margin-top: 1rem; }
.departments ul { list-style: none; columns: 4 11rem; column-gap: 2rem; }
.departments li { break-inside: avoid; padding-block: .2rem; }
.items { list-style: none; border-bottom: 1px solid var(--line); }
.items li { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 0 2rem; padding-block: .625rem; border-top: 1px solid var(--line); }
.items .draft-tag { color: var(--alert); font-weight: 600; }
.items .meta { display: grid; grid-template-columns: 7rem 8rem 5rem 4rem; gap: 0 .5rem; }
.cards-list { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; }
.cards-list li { position: relative; padding: 1rem 1.25rem; border: 1px solid var(--line); border-top: 3px solid var(--accent); background: var(--raised); }
.cards-list a { display: block; font-weight: 600; line-height: 1.5; text-decoration: none; }
.cards-list a::after { content: ""; position: absolute; inset: 0; }
.cards-list li:hover a { text-decoration: underline; }
.cards-list li:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
.cards-list a:focus-visible { outline: none; }
.quick { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 2rem; }
.changes { list-style: none; max-width: 60rem; }
.changes li { padding-block: .5rem; border-top: 1px solid var(--line); }
.changes li:last-child { border-bottom: 1px solid var(--line); }
.changes + p { margin-top: 1rem; }
.changes time { color: var(--quiet); font-variant-numeric: tabular-nums; margin-right: .5em; }
.change { display: inline-block; min-width: 3em; margin-right: .25em; font-weight: 600; color: var(--accent); }
.change.withdrawn { color: var(--alert); }
details { margin-top: .75rem; }
summary { cursor: pointer; font-weight: 600; padding-block: .5rem; }
.lead { margin-top: .75rem; max-width: var(--measure); }
#browse > section { margin-top: 2.75rem; }
.group > .under { margin: -.5rem 0 1rem; max-width: none; }
@media screen and (max-width: 48rem) {
  .figures { grid-template-columns: 1fr 1fr; gap: .25rem 1.5rem; padding-block: .75rem; }
  .figures > div { display: flex; justify-content: space-between; align-items: baseline; }
  .figures dt { font-size: .9375rem; }
  .figures dd { font-size: 1.0625rem; }
  .figures .note { display: none; }
  #search { margin-top: 1.25rem; }
  .items li, #results li { grid-template-columns: 1fr; padding-block: .75rem; }
  .items .meta { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .fields { gap: .75rem 1rem; margin-top: .5rem; }
  .field { flex: 1 1 40%; max-width: none; }
  .cards-list { grid-template-columns: 1fr; gap: .75rem; }
  #browse > section { margin-top: 2rem; }
  .departments ul { columns: 2 8rem; column-gap: 1rem; }
  .departments li { padding-block: .375rem; }
}
`;
