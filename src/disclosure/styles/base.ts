/** Colours, type and the frame of all pages. One accent colour; every text has a contrast of at least 4.5 : 1 (WCAG 2.2 AA). */
export const BASE_STYLE = `
:root {
  --paper: #fff;
  --raised: #f4f7fa;
  --ink: #1c2a39;
  --quiet: #516375;
  --line: #d5dee7;
  --strong-line: #73879b;
  --accent: #14508c;
  --alert: #9b1c1c;
  --alert-paper: #fdf1f0;
  --measure: 46rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #11171f;
    --raised: #1a232e;
    --ink: #e8eef5;
    --quiet: #a9b8c8;
    --line: #2e3b4a;
    --strong-line: #7f93a8;
    --accent: #8cc2f5;
    --alert: #ffaaa1;
    --alert-paper: #33191a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.75 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  line-break: strict;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ol, ul, dl, dd, figure, pre { margin: 0; }
ol, ul { padding: 0; }
h1, h2, h3, h4 { line-height: 1.35; font-weight: 600; text-wrap: pretty; }
h1 { font-size: clamp(1.75rem, 1.3rem + 1.9vw, 2.5rem); letter-spacing: .01em; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.0625rem; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
code { font: .9375em/1.6 ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); z-index: 3; }
.skip:focus { top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header.site, .trail, main, footer.site { max-width: 72rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
header.site > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; align-items: baseline; padding-block: 1rem; border-bottom: 2px solid var(--accent); }
.center { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
.center a { color: var(--ink); font-size: 1.125rem; font-weight: 600; text-decoration: none; }
header.site a:hover { text-decoration: underline; }
.ways ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; }
.ways a { display: inline-block; padding-block: .25rem; color: var(--ink); text-decoration: none; }
.ways [aria-current] { color: var(--accent); font-weight: 600; }
.ways .language { padding-left: 1.5rem; border-left: 1px solid var(--line); }
footer.site { color: var(--quiet); font-size: .9375rem; }
.trail { padding-top: .75rem; font-size: .9375rem; }
.trail ol { display: flex; flex-wrap: wrap; list-style: none; }
.trail li:not(:last-child)::after { content: "/"; margin-inline: .6rem; color: var(--quiet); }
.trail [aria-current] { color: var(--quiet); }
main { padding-block: 2rem 4rem; }
footer.site p { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: 1rem; border-top: 1px solid var(--line); }
header.title { max-width: 60rem; }
.kicker { color: var(--accent); font-weight: 600; }
.under, .meta, .note { color: var(--quiet); }
.under { margin-top: .5rem; }
.meta, .note { font-size: .9375rem; }
.line { display: block; }
.line + .line { margin-top: .25em; }
.missing { color: var(--quiet); text-decoration: underline dotted; text-underline-offset: .25em; }
.notice { margin-top: 1.25rem; padding: .75rem 1rem; border-left: 4px solid var(--alert); background: var(--alert-paper); }
.notice.quiet { border-color: var(--strong-line); background: var(--raised); }
section { margin-top: 3rem; }
section > h2 { margin-bottom: 1rem; }
section > h3 { margin: 1.75rem 0 .5rem; }
section > p, .list, .plain { max-width: var(--measure); }
.list { padding-left: 1.75rem; }
.list li { padding-left: .25rem; }
.list li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.list li + li { margin-top: .375rem; }
.plain { list-style: none; }
.facts > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1.5rem; padding-block: .625rem; border-top: 1px solid var(--line); }
.facts > div:last-child { border-bottom: 1px solid var(--line); }
.facts dt { color: var(--quiet); }
.facts + .note { margin-top: .75rem; }
.phone { font-variant-numeric: tabular-nums; white-space: nowrap; }
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1.5rem 2rem; margin-top: 2rem; padding-block: 1.5rem; border-block: 1px solid var(--line); }
.glance dt { color: var(--quiet); }
.glance dd { font-size: 1.5rem; font-weight: 600; line-height: 1.4; }
.glance .note { font-weight: 400; line-height: 1.6; }
.draft-notice { position: relative; z-index: 2; padding: .75rem 1rem; background: #9b1c1c; color: #fff; font-weight: 600; text-align: center; }
.draft-mark { position: fixed; inset: 0; z-index: 1; display: grid; place-items: center; overflow: hidden; pointer-events: none; }
.draft-mark::before { content: attr(data-mark); color: var(--alert); opacity: .1; font-size: min(34vw, 18rem); font-weight: 700; letter-spacing: .1em; white-space: nowrap; transform: rotate(-28deg); }
@media screen and (max-width: 40rem) {
  body { font-size: 1rem; }
  h2 { font-size: 1.25rem; }
  .ways, .ways ul { width: 100%; }
  .ways ul { gap: 0 1.125rem; }
  .ways .language { margin-left: auto; padding-left: 0; border: 0; }
  main { padding-top: 1.5rem; }
  section { margin-top: 2.25rem; }
  .facts > div { grid-template-columns: 6.5rem 1fr; gap: 0 1rem; }
  .glance { grid-template-columns: 1fr 1fr; gap: 1.25rem; margin-top: 1.5rem; }
  .glance dd { font-size: 1.25rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
