/** The directory of a workbook: one row an item, for sorting and filtering. */
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import { statutoryText } from '../table-wording.ts';
import { orMissing, subjectName, type Wording, windowPlace, yesOrNo } from '../wording.ts';

export interface DirectoryColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly value: (item: DisclosureTable) => string | number;
  /** Whether its cells are links to the tables of the items. */
  readonly leadsToTable?: boolean;
}

/** The columns of the directory. */
export function directoryColumns(words: Wording): readonly DirectoryColumn[] {
  const column = (label: string, width: number, value: DirectoryColumn['value']): DirectoryColumn => ({
    label: words.say(label),
    width,
    value: (item) => {
      const content = value(item);
      return typeof content === 'string' ? readableText(content) : content;
    },
  });
  return [
    column('code.id', 19, ({ id }) => id),
    { ...column('name', 40, ({ name }) => name), leadsToTable: true },
    column('department', 16, ({ department }) => department.shortName),
    column('office', 16, ({ duties }) => orMissing(words, duties.office)),
    column('category', 9, ({ item }) => words.say(`category.${item.category}`)),
    column('handling', 11, ({ item }) => words.say(`handling.${item.handling}`)),
    column('audience', 20, ({ item }) =>
      orMissing(words, item.audience && words.list(item.audience.map((who) => words.say(`audience.${who}`)))),
    ),
    column('window', 30, ({ service }) =>
      service.windows.length === 0
        ? words.say('missing')
        : service.windows.map((window) => windowPlace(words, window)).join('\n'),
    ),
    column('statutory', 12, ({ limits }) => statutoryText(words, limits)),
    column('promised', 12, ({ limits }) => orMissing(words, limits.promised && words.time(limits.promised))),
    column('sheet.saved-percent', 10, ({ limits }) => (limits.saved.kind === 'saved' ? limits.saved.percent : '')),
    column('sheet.steps', 6, ({ totals }) => totals.steps),
    column('sheet.materials', 9, ({ totals }) => totals.materials ?? words.say('missing')),
    column('sheet.charged', 9, ({ fee }) => orMissing(words, yesOrNo(words, fee?.charged))),
    column('visits', 11, ({ service }) => service.visits ?? words.say('missing')),
    column('online', 9, ({ service }) => orMissing(words, yesOrNo(words, service.online))),
    column('consultation', 15, ({ phones }) => orMissing(words, phones.consultation?.number)),
    column('complaint', 15, ({ phones }) => orMissing(words, phones.complaint?.number)),
    column('sheet.version', 6, ({ publication }) =>
      publication.kind === 'effective' ? publication.version : words.say('draft'),
    ),
    column('effective', 12, ({ publication }) => (publication.kind === 'effective' ? publication.effectiveFrom : '')),
    column('sheet.undisclosed', 20, ({ undisclosed }) =>
      words.list(undisclosed.map((subject) => subjectName(words, subject))),
    ),
  ];
}
