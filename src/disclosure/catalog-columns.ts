/** The columns of a list of items, one row an item: the directory of the workbook, the catalog as CSV and as Markdown. */
import type { Entry } from './entry.ts';
import { readableText } from './html.ts';
import { statutoryText } from './table-wording.ts';
import { orMissing, subjectName, type Wording, windowPlace, yesOrNo } from './wording.ts';

export interface CatalogColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly value: (entry: Entry) => string | number;
  /** Whether its cells are links to the tables of the items. */
  readonly leadsToTable?: boolean;
}

/** All columns. */
export function catalogColumns(words: Wording): readonly CatalogColumn[] {
  const column = (label: string, width: number, value: CatalogColumn['value']): CatalogColumn => ({
    label: words.say(label),
    width,
    value: (entry) => {
      const content = value(entry);
      return typeof content === 'string' ? readableText(content) : content;
    },
  });
  return [
    column('code.id', 19, ({ id }) => id),
    { ...column('name', 40, ({ name }) => name), leadsToTable: true },
    column('department', 16, ({ department }) => department.shortName),
    column('office', 16, ({ office }) => orMissing(words, office)),
    column('category', 9, ({ category }) => words.say(`category.${category}`)),
    column('handling', 11, ({ handling }) => words.say(`handling.${handling}`)),
    column('audience', 20, ({ audience }) =>
      orMissing(
        words,
        audience.length === 0 ? undefined : words.list(audience.map((who) => words.say(`audience.${who}`))),
      ),
    ),
    column('window', 30, ({ windows }) =>
      windows.length === 0 ? words.say('missing') : windows.map((window) => windowPlace(words, window)).join('\n'),
    ),
    column('statutory', 12, ({ limits }) => statutoryText(words, limits)),
    column('promised', 12, ({ promised }) => orMissing(words, promised && words.time(promised))),
    column('sheet.saved-percent', 10, ({ limits }) => (limits.saved.kind === 'saved' ? limits.saved.percent : '')),
    column('sheet.steps', 6, ({ totals }) => totals.steps),
    column('sheet.materials', 9, ({ totals }) => totals.materials ?? words.say('missing')),
    column('sheet.charged', 9, ({ charged }) => orMissing(words, yesOrNo(words, charged))),
    column('visits', 11, ({ visits }) => visits ?? words.say('missing')),
    column('online', 9, ({ onlineTold }) => orMissing(words, yesOrNo(words, onlineTold))),
    column('consultation', 15, ({ consultation }) => orMissing(words, consultation)),
    column('complaint', 15, ({ complaint }) => orMissing(words, complaint)),
    column('sheet.version', 6, ({ version }) => version ?? words.say('draft')),
    column('effective', 12, ({ effectiveFrom }) => effectiveFrom ?? ''),
    column('sheet.undisclosed', 20, ({ undisclosed }) =>
      words.list(undisclosed.map((subject) => subjectName(words, subject))),
    ),
  ];
}

/** The columns of a list under a heading, which says already what its items have in common. */
export function listColumns(words: Wording): readonly CatalogColumn[] {
  const all = catalogColumns(words);
  const wanted = new Set(
    [
      'code.id',
      'name',
      'department',
      'handling',
      'window',
      'promised',
      'sheet.materials',
      'sheet.charged',
      'visits',
      'online',
      'consultation',
      'sheet.version',
    ].map((label) => words.say(label)),
  );
  return all.filter(({ label }) => wanted.has(label));
}
