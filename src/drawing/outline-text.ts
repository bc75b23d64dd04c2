/** A process as an indented text for narrow terminals: branches as a tree, the critical path marked in the margin. */
import { padEnd } from '../base/text-width.ts';
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import { processTime } from '../process/time.ts';
import { cellWidth } from './cell-metrics.ts';
import { type Flow, flowOf } from './flow.ts';
import type { DrawingOptions } from './options.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { plainText } from './plain-text.ts';
import {
  departmentText,
  formerText,
  goingBackTexts,
  limitText,
  nameText,
  remarkTexts,
  soleDepartment,
  totalText,
  whoTexts,
} from './wording.ts';
import { wrapText } from './wrap-text.ts';

/** No wider than this even where there is room: a limit far from its step is hard to find. */
const WIDEST = 76;
const NARROWEST_TEXT = 12;
const MARK = '┃ ';

interface Tree {
  /** What stands before the first line of an entry, and before its other lines. */
  readonly first: string;
  readonly rest: string;
}

/** Writes a process as an outline. */
export function toOutlineText(process: Process, width: number, given: DrawingOptions): string {
  // An outline has no lanes: it says of each step who does it.
  const options: DrawingOptions = { ...given, lanes: 'department' };
  const { language, variant } = options;
  const time = processTime(process, options.minutesPerDay, variant);
  const flow = flowOf(process, time, options);
  const outline = new OutlineText(flow, Math.min(width, WIDEST), options);
  outline.plain(plainText(process.name));
  if (variant !== undefined) outline.plain(message(language, 'drawing.variant', { name: plainText(variant.name) }));
  outline.plain(totalText(process, time, options));
  outline.plain('');
  outline.entries(outlineOf(flow, language), { first: '', rest: '' });
  if (flow.hasCriticalPath) {
    outline.plain('');
    outline.plain(MARK + message(language, 'drawing.critical-path'));
  }
  return `${outline.lines.join('\n')}\n`;
}

class OutlineText {
  readonly lines: string[] = [];
  readonly #flow: Flow;
  readonly #width: number;
  readonly #options: DrawingOptions;

  constructor(flow: Flow, width: number, options: DrawingOptions) {
    this.#flow = flow;
    this.#width = width;
    this.#options = options;
  }

  plain(text: string): void {
    const lines = wrapText(text, this.#width, cellWidth);
    this.lines.push(...(lines.length === 0 ? [''] : lines));
  }

  /** Entries one below the other; only the first hangs on the tree's branch. */
  entries(entries: readonly OutlineEntry[], tree: Tree): void {
    for (const [index, entry] of entries.entries()) {
      const own = index === 0 ? tree : { first: tree.rest, rest: tree.rest };
      this.#entry(entry, own);
      for (const [way, inner] of entry.ways.entries()) {
        const last = way === entry.ways.length - 1;
        const first = own.rest + (last ? '└─ ' : '├─ ');
        this.entries(inner, { first, rest: own.rest + (last ? '   ' : '│  ') });
      }
    }
  }

  #entry(entry: OutlineEntry, tree: Tree): void {
    const { content, critical } = entry.node;
    const { language } = this.#options;
    const margin = this.#flow.hasCriticalPath ? (critical ? MARK : '  ') : '';
    const step = content.kind === 'step' || content.kind === 'pause' ? content : undefined;
    const limit = step === undefined ? '' : (limitText(step, language) ?? '');
    const name = content.kind === 'fork' ? this.#forkText(entry) : nameText(content, language);
    const lead = margin + tree.first;
    const below = margin + tree.rest + (entry.ways.length > 0 ? '│  ' : '  ');
    const room = this.#width - cellWidth(lead) - (limit === '' ? 0 : cellWidth(limit) + 2);
    const beside = room >= NARROWEST_TEXT;
    const [first = '', ...others] = wrapText(name, Math.max(NARROWEST_TEXT, room), cellWidth);
    const line = lead + first;
    this.lines.push(limit !== '' && beside ? padEnd(line, this.#width - cellWidth(limit)) + limit : line);
    const details = [...(limit !== '' && !beside ? [limit] : []), ...this.#details(entry)];
    for (const other of others) this.lines.push(margin + tree.rest + other);
    for (const detail of details) {
      const wrapped = wrapText(detail, Math.max(NARROWEST_TEXT, this.#width - cellWidth(below)), cellWidth);
      for (const text of wrapped) this.lines.push(below + text);
    }
  }

  #forkText({ node: { content } }: OutlineEntry): string {
    const { language } = this.#options;
    return `${nameText(content, language)} · ${message(language, 'drawing.at-once')}`;
  }

  /** What stands below an entry's name: what it waits for, who does it, and what is special about it. */
  #details({ node: { content }, after }: OutlineEntry): readonly string[] {
    const { language } = this.#options;
    const details: string[] = [];
    if (after.length > 0) details.push(message(language, 'drawing.after', { branches: after.join('、') }));
    if (content.kind !== 'step' && content.kind !== 'pause') return details;
    const department = soleDepartment(content);
    const who = whoTexts(content, this.#options).join(message(language, 'drawing.comma'));
    const actor = { department: departmentText(department ?? '', this.#options), post: who };
    details.push(department === undefined ? who : message(language, 'drawing.actor', actor));
    const remarks = [...remarkTexts(content, language), formerText(content, language)];
    details.push(remarks.filter((remark) => remark !== undefined).join(' · '));
    details.push(...goingBackTexts(content, language).map((text) => `↺ ${text}`));
    return details.filter((detail) => detail !== '');
  }
}
