/** The answers of `who` for people: a table of a process's duties, or of what each post of a department does. */
import { type Duration, formatDuration } from '../../base/duration.ts';
import { textTable } from '../../base/text-table.ts';
import type { Names } from '../../drawing/index.ts';
import { valueName } from '../../language/schema-names.ts';
import type { Language } from '../../messages/catalog.ts';
import { allBlocks, type Process } from '../../process/blocks.ts';
import type { Duty } from '../../process/duties.ts';
import { postOf } from '../../process/loads.ts';
import type { DepartmentWork, PostWork } from './department-duties.ts';
import { fullTitleOf, type Say } from './time-text.ts';
import type { ProcessDuties } from './who-answer.ts';

/** Items named in a row before the rest is only counted. */
const NAMED_ITEMS = 2;

export class WhoText {
  readonly #say: Say;
  readonly #language: Language;
  readonly #names: Names;

  constructor(say: Say, language: Language, names: Names) {
    this.#say = say;
    this.#language = language;
    this.#names = names;
  }

  ofProcess({ process, variant, departments }: ProcessDuties): string {
    const rows = departments.flatMap(({ department, posts }) =>
      posts.flatMap(({ post, duties }, postIndex) =>
        duties.map((duty, index) => [
          postIndex === 0 && index === 0 ? this.#names.department(department) : '',
          index === 0 ? this.#names.post({ department, post }) : '',
          duty.block.name,
          this.#verb(duty.block.kind === 'step' ? duty.block.verb : 'pause'),
          this.#limit(duty.limit),
          this.#remarks(duty, process).join('；'),
        ]),
      ),
    );
    const columns = ['department', 'post', 'step', 'does', 'limit', 'remarks'];
    return `${fullTitleOf(process, variant)}\n\n${this.#table(columns, rows)}`;
  }

  ofDepartment({ department, posts }: DepartmentWork): string {
    const { data, id } = department;
    return [`${data.name} (${id})`, ...posts.map((post) => this.#post(id, post))].join('\n\n');
  }

  #post(department: string, { post, name, office, atWindow, authorised, work }: PostWork): string {
    const facts = [
      office ?? this.#say('who.whole-department'),
      ...(atWindow ? [this.#say('who.at-window')] : []),
      this.#say(authorised.length === 0 ? 'who.not-authorised' : 'who.authorised', {
        verbs: authorised.map((verb) => this.#verb(verb)).join(this.#say('who.comma')),
      }),
    ];
    const heading = `${name} (${postOf({ department, post })}) · ${facts.join(' · ')}`;
    if (work.length === 0) return `${heading}\n  ${this.#say('who.no-duties')}`;
    const rows = work.map(({ step, does, limit, items }) => [
      step,
      this.#verb(does),
      this.#limit(limit),
      String(items.length),
      items
        .slice(0, NAMED_ITEMS)
        .map((item) => item.data.name)
        .join(this.#say('who.comma')) + (items.length > NAMED_ITEMS ? ' …' : ''),
    ]);
    return `${heading}\n${this.#table(['step', 'does', 'limit', 'count', 'items'], rows)}`;
  }

  #remarks({ block }: Duty, process: Process): readonly string[] {
    if (block.kind === 'pause') {
      const kind =
        block.pauseKind === undefined ? '' : valueName('process', PAUSE_KIND, block.pauseKind, this.#language);
      return [this.#say('who.not-counted', { kind })];
    }
    const { warn, staff, verb, need, by, notSamePersonAs, correction, return: back, optional } = block;
    const remarks: string[] = [];
    const add = (id: string, params: Readonly<Record<string, string | number>>): void => {
      remarks.push(this.#say(`who.${id}`, params));
    };
    const nameOf = (id: string): string => allBlocks(process.blocks).find((one) => one.id === id)?.name ?? id;
    if (warn !== undefined) add('warn', { time: this.#limit(warn) });
    if (staff !== undefined) add('staff', { staff });
    if (verb === 'sign' && by.length > 1) {
      const some = need === 1 ? 'drawing.need-any' : 'drawing.need-some';
      remarks.push(this.#say(need >= by.length ? 'drawing.need-all' : some, { count: need }));
    }
    if (notSamePersonAs.length > 0)
      add('not-same', { steps: notSamePersonAs.map(nameOf).join(this.#say('who.comma')) });
    if (correction !== undefined) {
      add('correction', { notice: this.#limit(correction.notice), wait: this.#limit(correction.wait) });
    }
    if (back !== undefined) add('return', { step: nameOf(back.to), times: back.times });
    if (optional) add('optional', {});
    return remarks;
  }

  #verb(verb: string): string {
    return verb === 'pause' ? this.#say('who.pause') : valueName('department', VERB, verb, this.#language);
  }

  #limit(limit: Duration | undefined): string {
    return limit === undefined ? '–' : formatDuration(limit, this.#language);
  }

  #table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
    const figures = new Set(['limit', 'count']);
    return textTable(
      columns.map((column) => ({ title: this.#say(`who.${column}`), align: figures.has(column) ? 'right' : 'left' })),
      rows,
    );
  }
}

/** Where the schemas name the verbs and the special procedures. */
const VERB = ['posts', 'post', 'authorised', 0];
const PAUSE_KIND = ['steps', 0, 'kind'];
