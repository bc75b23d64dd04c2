/** The index and the lists of items: search, filters, departments. */
export const LIST_STYLE = `
.figures { grid-template-columns: repeat(4, 1fr); margin-bottom: 1rem; }
.figures dd { font-size: 1.75rem; color: var(--accent); font-variant-numeric: tabular-nums; }
.figures .note { color: var(--quiet); font-size: .875rem; }
#search { margin-top: 2.5rem; }
#search h2 { margin-bottom: .75rem; }
input, select, button { font: inherit; color: inherit; }
input[type="search"], select { width: 100%; min-height: 2.875rem; padding: .375rem .75rem; border: 1px solid var(--strong-line); border-radius: 2px; background: var(--paper); }
input[type="search"] { max-width: 46rem; font-size: 1.125rem; padding-block: .625rem; border-width: 2px; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.fields { display: flex; flex-wrap: wrap; gap: 1rem 1.25rem; align-items: end; margin-top: 1rem; }
.field { flex: 1 1 10rem; max-width: 15rem; }
.field label { display: block; color: var(--quiet); font-size: .9375rem; }
.check { display: flex; align-items: center; gap: .5rem; min-height: 2.875rem; }
button { min-height: 2.875rem; padding: .375rem 1.25rem; border: 1px solid var(--strong-line); border-radius: 2px; background: none; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
#found { margin-top: 1rem; font-weight: 600; }
.departments { margin-top: 2.5rem; }
.departments h2 { margin-bottom: .75rem; }
.departments ul { list-style: none; columns: 4 11rem; column-gap: 2rem; }
.departments li { break-inside: avoid; padding-block: .2rem; }
.items { list-style: none; border-bottom: 1px solid var(--line); }
.items li { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 0 2rem; padding-block: .625rem; border-top: 1px solid var(--line); }
.items .draft-tag { color: var(--alert); font-weight: 600; }
.items .meta { display: grid; grid-template-columns: 7rem 8rem 5rem 4rem; gap: 0 .5rem; }
.group > .under { margin: -.5rem 0 1rem; max-width: none; }
@media screen and (max-width: 48rem) {
  .figures { grid-template-columns: 1fr 1fr; gap: .25rem 1.5rem; margin-top: 1rem; padding-block: .75rem; }
  .figures > div { display: flex; justify-content: space-between; align-items: baseline; }
  .figures dt { font-size: .9375rem; }
  .figures dd { font-size: 1.0625rem; }
  .figures .note { display: none; }
  #search { margin-top: 1.5rem; }
  .items li { grid-template-columns: 1fr; padding-block: .75rem; }
  .items .meta { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .field { flex-basis: 100%; max-width: none; }
  .departments ul { columns: 2 8rem; column-gap: 1rem; }
  .departments li { padding-block: .375rem; }
}
`;
