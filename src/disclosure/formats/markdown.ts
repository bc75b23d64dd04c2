/** The disclosure table of an item as Markdown (GitHub's), with its diagram as Mermaid. Texts of definitions stay text. */
import { toMermaid } from '../../drawing/index.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Center } from '../center.ts';
import { readableText } from '../html.ts';
import { type CellValue, type ItemSection, itemSections, itemTitle, type Part, totalsLine } from '../item-sections.ts';
import { type DisclosureTable, SUBJECTS, type Subject } from '../table.ts';
import { type Wording, wordingIn } from '../wording.ts';

export interface MarkdownOptions {
  readonly language: Language;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn?: string | undefined;
}

/** Writes the table of an item. */
export function itemMarkdown(table: DisclosureTable, center: Center, { language, madeOn }: MarkdownOptions): string {
  const words = wordingIn(language);
  const { draft, department } = table;
  const blocks = [
    `# ${escapeMarkdown(itemTitle(table, words))}`,
    ...(draft ? [`> **${escapeMarkdown(words.say('draft-notice'))}**`] : []),
    escapeMarkdown(`${center.name} · ${department.name} · ${words.say('one-table')}`),
    escapeMarkdown(totalsLine(table, words)),
    ...itemSections(table, center, words).flatMap((section) => [
      `## ${escapeMarkdown(headingOf(section))}`,
      ...section.parts.map((part) => partBlock(part, words)),
      ...(section.id === 'procedure' ? diagramBlocks(table, language) : []),
    ]),
    ...(madeOn === undefined ? [] : [escapeMarkdown(words.say('made', { date: madeOn }))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function headingOf({ id, title }: ItemSection): string {
  const number = SUBJECTS.indexOf(id as Subject) + 1;
  return number === 0 ? title : `${number} ${title}`;
}

function partBlock(part: Part, words: Wording): string {
  switch (part.kind) {
    case 'facts':
      return part.facts
        .map(
          ([label, value]) =>
            `- **${escapeMarkdown(label)}**${words.say('label', { label: '' })}${escapeMarkdown(value)}`,
        )
        .join('\n');
    case 'texts':
      return part.numbered && part.texts.length > 1
        ? part.texts.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`).join('\n')
        : part.texts.map(escapeMarkdown).join('\n\n');
    case 'table': {
      const { columns, rows } = part;
      const line = (cells: readonly CellValue[]): string =>
        `| ${cells.map((value) => escapeMarkdown(String(value))).join(' | ')} |`;
      const body = rows.map((row) => {
        if (!('heading' in row)) return line(row);
        const rest = columns.slice(2).map(() => '');
        return `| | **${escapeMarkdown('　'.repeat(row.depth) + row.heading)}** | ${rest.join(' | ')} |`;
      });
      return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...body].join('\n');
    }
  }
}

/** Mermaid escapes what its own language reads, backticks with it: no text of it ends the fence. */
function diagramBlocks({ procedure }: DisclosureTable, language: Language): readonly string[] {
  if (procedure.rows.length === 0) return [];
  const { process, names, minutesPerDay } = procedure;
  return [`\`\`\`mermaid\n${toMermaid(process, { language, names, minutesPerDay }).trimEnd()}\n\`\`\``];
}

/** All ASCII punctuation that CommonMark or GitHub's Markdown reads as markup somewhere in a line. */
const SPECIAL = /[\\`*_{}[\]()<>#|~$!&@:]/gu;
/** What begins a list, a heading or a rule where it begins a line. */
const LINE_START = /^(\s*)([-+=]|\d+(?=[.)]))/u;

/** Text as text: on one line, so that nothing of it begins a block; its own line breaks stay visible. */
export function escapeMarkdown(text: string): string {
  return readableText(text)
    .split('\n')
    .map((line) =>
      line
        .replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`)
        .replace(LINE_START, (_, space: string, mark: string) =>
          /\d/u.test(mark) ? `${space}&#${mark.charCodeAt(0)};${mark.slice(1)}` : `${space}\\${mark}`,
        ),
    )
    .join('<br>');
}

/** A backslash does not keep an address from becoming a link, nor a name after `@` from being one. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  ':': '&#58;',
};
