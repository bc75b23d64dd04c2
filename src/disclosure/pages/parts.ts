/** Parts that all pages are made of: texts of definitions, lists of facts, tables, links to files. */
import { type Html, type HtmlContent, html } from '../html.ts';
import type { Attachment } from '../table.ts';
import { type Wording, withheldText } from '../wording.ts';
import { fileLink, type PageWording } from './place.ts';

/** From the first Chinese character of a text to its last. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f](?:.*[\p{Script=Han}\u3000-\u303f])?/su;

/** A text of a definition, or with one in it. On a page in English, what is Chinese is marked as such (WCAG 2.2, 3.1.2). */
export function said(words: Wording, text: string): Html {
  const chinese = words.language === 'zh' ? null : CHINESE.exec(text);
  if (chinese === null) return html`${text}`;
  const [part] = chinese;
  const end = chinese.index + part.length;
  return html`${text.slice(0, chinese.index)}<span lang="zh-CN">${part}</span>${text.slice(end)}`;
}

/** A text that a definition may leave out. */
export function saidOrMissing(words: Wording, text: string | undefined): Html {
  return text === undefined ? missing(words) : said(words, text);
}

/** «Not disclosed»: told in words, not by an empty place. */
export function missing(words: Wording): Html {
  return html`<span class="missing">${words.say('missing')}</span>`;
}

/** A label and its value; a value that is not there is told as not disclosed. */
export interface Fact {
  readonly label: string;
  readonly value: HtmlContent;
}

export function facts(words: Wording, entries: readonly (Fact | undefined)[]): Html {
  const groups = entries.flatMap((fact) =>
    fact === undefined
      ? []
      : [html`<div><dt>${fact.label}</dt><dd>${fact.value === undefined ? missing(words) : fact.value}</dd></div>\n`],
  );
  return html`<dl class="facts">\n${groups}</dl>`;
}

/** A list of texts of a definition: numbered, or plain where there is one. */
export function textList(words: Wording, texts: readonly string[]): Html {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return html`<p>${said(words, only)}</p>`;
  return html`<ol class="list">\n${texts.map((text) => html`<li>${said(words, text)}</li>\n`)}</ol>`;
}

/** Texts below one another in a cell. */
export function lines(words: Wording, texts: readonly string[]): Html {
  return html`${texts.map((text) => html`<span class="line">${said(words, text)}</span>`)}`;
}

export interface Column {
  readonly label: string;
  /** `ordinal`: the row's number; `number`: stands at the right; `whole`: short words that are not broken. */
  readonly look?: 'ordinal' | 'number' | 'whole';
}

export interface Table {
  readonly caption: string;
  /** Whether a heading just above says the same: then the caption is there for screen readers only. */
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Html[];
  readonly foot?: Html;
}

/**
 * A table that becomes a list of cards on a narrow screen. Roles are written out, because some browsers drop those of a
 * table that is laid out as blocks.
 */
export function table({ caption, captionUnseen = false, columns, rows, foot }: Table): Html {
  const numbered = columns[0]?.look === 'ordinal';
  return html`<table role="table" class="cards${numbered && ' numbered'}">
<caption${captionUnseen && html` class="unseen"`}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th role="columnheader" scope="col"${lookClass(column)}>${column.label}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>${foot}
</table>`;
}

/** A cell with the label of its column, which stands before it on a narrow screen. */
export function cell(column: Column, value: HtmlContent): Html {
  return html`<td role="cell" data-label="${column.label}"${lookClass(column)}>${value}</td>`;
}

/** The cell that names its row. */
export function rowHeader(value: HtmlContent): Html {
  return html`<th role="rowheader" scope="row">${value}</th>`;
}

function lookClass({ look }: Column): Html | undefined {
  return look && html` class="${look}"`;
}

/** A link to a file that is handed out, or why it is not. */
export function attachmentLink(words: PageWording, attachment: Attachment, label?: string): Html {
  if (attachment.path === undefined) return html`<span class="missing">${withheldText(words, attachment)}</span>`;
  const name = label ?? attachment.name;
  return html`<a href="${fileLink(words, attachment.path)}">${said(words, name)}</a>`;
}
