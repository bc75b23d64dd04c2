/**
 * The text of a sample, shown in a page. Samples in Markdown use headings, paragraphs, lists, quotes and tables; no more of
 * it is read, so no line of a sample can become anything else. Other texts stand as they are.
 */
import { type Html, html } from '../html.ts';

/** A stretch of lines of one kind. */
interface Stretch {
  readonly kind: 'heading' | 'quote' | 'numbered' | 'bulleted' | 'table' | 'text' | 'gap';
  readonly lines: readonly string[];
}

/** What begins a line of each kind; what follows is its text. */
const MARKS: readonly (readonly [kind: Stretch['kind'], mark: RegExp])[] = [
  ['gap', /^\s*$/u],
  ['heading', /^#{1,6}\s+(?=\S)/u],
  ['quote', /^>\s?/u],
  ['numbered', /^\d{1,3}[.)]\s+(?=\S)/u],
  ['bulleted', /^[-*]\s+(?=\S)/u],
  ['table', /^\|(?=.*\|\s*$)/u],
];

/** Shows a sample's text. */
export function sampleDocument(name: string, text: string): Html {
  if (!/\.md$/iu.test(name)) return html`<pre lang="zh-CN">${text}</pre>`;
  return html`<div class="document" lang="zh-CN">
${stretchesOf(text.split('\n')).map(stretchHtml)}</div>`;
}

function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const stretches: { kind: Stretch['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = MARKS.find(([, mark]) => mark.test(line))?.[0] ?? 'text';
    const last = stretches.at(-1);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else stretches.push({ kind, lines: [line] });
  }
  return stretches;
}

function stretchHtml({ kind, lines }: Stretch): Html {
  const texts = lines.map((line) => textOf(kind, line));
  switch (kind) {
    case 'gap':
      return html``;
    case 'heading':
      return lines[0]?.startsWith('# ') === true ? html`<h3>${texts}</h3>\n` : html`<h4>${texts}</h4>\n`;
    case 'quote':
      return html`<blockquote>${texts.map((text) => html`<p>${text}</p>`)}</blockquote>\n`;
    case 'numbered':
      return html`<ol class="list">${texts.map((text) => html`<li>${text}</li>`)}</ol>\n`;
    case 'bulleted':
      return html`<ul class="list">${texts.map((text) => html`<li>${text}</li>`)}</ul>\n`;
    case 'table':
      return tableHtml(lines);
    case 'text':
      return html`<p>${texts.join('\n')}</p>\n`;
  }
}

function textOf(kind: Stretch['kind'], line: string): string {
  const mark = MARKS.find(([one]) => one === kind)?.[1];
  return mark === undefined ? line : line.replace(mark, '');
}

/** A table of pipes: its head, a line of dashes, its rows. */
function tableHtml(lines: readonly string[]): Html {
  const rows = lines.map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((text) => text.trim()),
  );
  const [head = [], dashes = [], ...body] = rows;
  const isTable = dashes.length > 0 && dashes.every((text) => /^:?-+:?$/u.test(text));
  if (!isTable) return html`<p>${lines.join('\n')}</p>\n`;
  return html`<table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${body.map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>\n`)}</tbody></table>
`;
}
