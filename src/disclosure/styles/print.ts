/** Paper: A4, black on white, what is of use on paper only. */
export const PRINT_STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.55; }
  header.site, .trail, main, footer.site { max-width: none; padding-inline: 0; }
  header.site > div { padding-block: 0 2mm; }
  .skip, .ways, .trail, .contents, #search, nav.departments, .unseen, #verify { display: none; }
  main { padding-block: 5mm 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12.5pt; break-after: avoid; }
  h3, caption { break-after: avoid; }
  h3 { font-size: 10pt; }
  section > h3 { margin: 3mm 0 1mm; }
  .note, .meta, .totals, .sample figcaption, footer.site { font-size: 8.5pt; }
  .totals { margin-top: 2mm; }
  .sample pre, .document { padding: 3mm 4mm; line-height: 1.6; }
  .line + .line { margin-top: 0; }
  section { margin-top: 5mm; }
  section > h2 { margin-bottom: 2mm; }
  .list, .plain, section > p { max-width: none; }
  .list li + li { margin-top: 0; }
  .glance { grid-template-columns: repeat(4, 1fr); gap: 4mm; margin-top: 4mm; padding-block: 3mm; }
  .glance dd { font-size: 13pt; }
  .with-contents { margin-top: 5mm; }
  .facts > div { grid-template-columns: 30mm 1fr; padding-block: .8mm; break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  table { font-size: 8.5pt; }
  th, td { padding: .9mm 2mm; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, li { break-inside: avoid; }
  h4 { break-after: avoid; }
  .document > * + * { margin-top: 2mm; }
  .scroll { overflow: visible; border: 0; margin-block: 2mm 3mm; break-inside: avoid; }
  .scroll .guhua { min-width: 0; max-width: min(100%, var(--width)); max-height: 132mm; }
  .items li { grid-template-columns: 1fr 90mm; padding-block: 1mm; }
  .qr { width: 22mm; height: 22mm; }
  footer.site { margin-top: 3mm; }
  footer.site p { padding-block: 1.5mm 0; }
  .codes { gap: 4mm; margin-top: 2mm; }
  .codes li { break-inside: avoid; }
  .draft-notice { color: #9b1c1c; background: none; border: 1.5pt solid #9b1c1c; margin-bottom: 4mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
