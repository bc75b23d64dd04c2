/** The directory of a workbook: one row an item, for sorting and filtering. */
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import { statutoryText } from '../table-wording.ts';
import { orMissing, subjectName, valueName, type Wording, windowPlace, yesOrNo } from '../wording.ts';

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
    column('code.id', 20, ({ id }) => id),
    { ...column('name', 44, ({ name }) => name), leadsToTable: true },
    column('department', 18, ({ department }) => department.shortName),
    column('office', 18, ({ duties }) => orMissing(words, duties.office)),
    column('category', 10, ({ item }) => words.say(`category.${item.category}`)),
    column('handling', 12, ({ item }) => words.say(`handling.${item.handling}`)),
    column('audience', 24, ({ item }) =>
      orMissing(words, item.audience && words.list(item.audience.map((who) => words.say(`audience.${who}`)))),
    ),
    column('window', 34, ({ service }) =>
      service.windows.length === 0
        ? words.say('missing')
        : service.windows.map((window) => windowPlace(words, window)).join('\n'),
    ),
    column('statutory', 14, ({ limits }) => statutoryText(words, limits)),
    column('promised', 14, ({ limits }) => orMissing(words, limits.promised && words.time(limits.promised))),
    column('sheet.saved-percent', 11, ({ limits }) => (limits.saved.kind === 'saved' ? limits.saved.percent : '')),
    column('sheet.steps', 8, ({ totals }) => totals.steps),
    column('sheet.materials', 10, ({ totals }) => totals.materials ?? words.say('missing')),
    column('sheet.charged', 10, ({ fee }) => orMissing(words, yesOrNo(words, fee?.charged))),
    column('visits', 12, ({ service }) => service.visits ?? words.say('missing')),
    column('online', 10, ({ service }) => orMissing(words, yesOrNo(words, service.online))),
    column('online-depth', 10, ({ service }) => valueName(words, 'online-depth', service['online-depth']) ?? ''),
    column('express', 10, ({ service }) => orMissing(words, yesOrNo(words, service.express))),
    column('result', 26, ({ item }) =>
      orMissing(words, item.result && (item.result.name ?? words.say(`result.${item.result.kind}`))),
    ),
    column('consultation', 15, ({ phones }) => orMissing(words, phones.consultation?.number)),
    column('complaint', 15, ({ phones }) => orMissing(words, phones.complaint?.number)),
    column('code.implementation', 34, ({ item }) => orMissing(words, item.codes?.implementation)),
    column('sheet.version', 8, ({ publication }) =>
      publication.kind === 'effective' ? publication.version : words.say('draft'),
    ),
    column('effective', 12, ({ publication }) => (publication.kind === 'effective' ? publication.effectiveFrom : '')),
    column('sheet.undisclosed', 24, ({ undisclosed }) =>
      words.list(undisclosed.map((subject) => subjectName(words, subject))),
    ),
  ];
}
