/** Disclosure 5, the procedure: the diagram, and the same in words as a table, where uncounted times are told apart. */

import { formatTime } from '../../base/duration.ts';
import { drawingOf, toSvg } from '../../drawing/index.ts';
import { Html, html } from '../html.ts';
import type { PauseRow, ProcedureRow, StepRow } from '../procedure-rows.ts';
import { actorTexts, groupText, limitText, remarkTexts, uncountedText, variantTexts } from '../procedure-wording.ts';
import type { DisclosureTable } from '../table.ts';
import type { Wording } from '../wording.ts';
import { type Column, cell, lines, missing, rowHeader, said, table } from './parts.ts';

/** The procedure of an item. */
export function procedurePart(item: DisclosureTable, words: Wording): Html {
  const { procedure, totals } = item;
  if (procedure.rows.length === 0) return html`<p>${missing(words)}</p>`;
  return html`${procedure.description !== undefined && html`<p>${said(words, procedure.description)}</p>\n`}${diagram(item, words)}
${stepTable(item, words)}
${
  totals.uncounted.length > 0 &&
  html`<h3>${words.say('uncounted')}</h3>
<ul class="plain">${totals.uncounted.map((time) => html`<li>${said(words, uncountedText(words, time, procedure.process))}</li>`)}</ul>
`
}${procedure.variants.map(
  (variant) => html`<h3>${said(words, words.say('variant', { name: variant.name }))}</h3>
<ul class="plain">${variantTexts(words, variant).map((text) => html`<li>${said(words, text)}</li>`)}</ul>
`,
)}`;
}

/** The diagram shrinks a little to fit; where that would make it hard to read, it scrolls. */
function diagram({ procedure }: DisclosureTable, words: Wording): Html {
  const { process, names, minutesPerDay } = procedure;
  const drawing = drawingOf(process, { language: words.language, names, minutesPerDay, heading: false });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.say('diagram-scroll')}" style="--width:${drawing.width}px">
${Html.trusted(toSvg(drawing, { styles: false }))}
</div>`;
}

function stepTable({ procedure, totals }: DisclosureTable, words: Wording): Html {
  const columns = {
    number: { label: words.say('number'), look: 'ordinal' },
    step: { label: words.say('step') },
    actor: { label: words.say('actor') },
    limit: { label: words.say('limit'), look: 'whole' },
    remarks: { label: words.say('remarks') },
  } satisfies Readonly<Record<string, Column>>;
  const stepRow = (row: StepRow | PauseRow): Html => {
    const limit = limitText(words, row);
    const remarks = remarkTexts(words, row);
    return html`<tr role="row" class="${depthClass(row)}${row.kind === 'pause' && ' uncounted'}">${[
      cell(columns.number, row.number),
      rowHeader(said(words, row.name)),
      cell(columns.actor, row.actors.length > 0 && lines(words, actorTexts(words, row))),
      cell(columns.limit, [
        limit === undefined ? missing(words) : html`<span class="line">${limit}</span>`,
        row.kind === 'pause' && html`<span class="line note">${words.say('not-counted')}</span>`,
      ]),
      cell(columns.remarks, lines(words, remarks)),
    ]}</tr>\n`;
  };
  const rows = procedure.rows.map((row) =>
    row.kind === 'step' || row.kind === 'pause'
      ? stepRow(row)
      : html`<tr role="row" class="group ${depthClass(row)}"><td role="cell" colspan="5">${said(words, groupText(words, row))}</td></tr>\n`,
  );
  const sum = (label: string, time: DisclosureTable['totals']['longest']): Html =>
    html`<tr role="row"><th role="rowheader" scope="row" colspan="3">${label}</th><td role="cell" colspan="2">${words.counted(time)}</td></tr>\n`;
  const { longest, shortest, serial } = totals;
  const foot = html`<tfoot role="rowgroup">
${sum(words.say('counted-longest'), longest)}${!sameTime(shortest, longest) && sum(words.say('counted-shortest'), shortest)}${
  !sameTime(serial, longest) && sum(words.say('serial'), serial)
}</tfoot>`;
  return table({ caption: words.say('steps'), columns: Object.values(columns), rows, foot });
}

function sameTime(one: DisclosureTable['totals']['longest'], other: DisclosureTable['totals']['longest']): boolean {
  return formatTime(one) === formatTime(other);
}

/** Deeper rows are set in; beyond four steps all alike. */
function depthClass({ depth }: ProcedureRow): string {
  return `d${Math.min(depth, 4)}`;
}
