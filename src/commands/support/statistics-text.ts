import { type TableColumn, textTable } from '../../base/text-table.ts';
import { valueName } from '../../language/schema-names.ts';
import type { Language } from '../../messages/messages.ts';
import type { Statistics } from './statistics.ts';

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** The figures as a table. */
export function statisticsText(figures: Statistics, center: string, say: Say, language: Language): string {
  const { online, decidedAtWindow, concentrationRate, itemsOfCity } = figures;
  const rows: [string, string][] = [
    [say('stats.items'), String(figures.items)],
    [say('stats.approving-departments'), String(figures.approvingDepartments)],
    [say('stats.responsible-authorities'), String(figures.responsibleAuthorities)],
    [say('stats.leaders'), String(figures.leadersInCharge)],
    [say('stats.windows'), String(figures.windows)],
    ...(concentrationRate === null || itemsOfCity === null
      ? []
      : [
          [say('stats.concentration'), `${concentrationRate} % (${figures.items} / ${itemsOfCity})`] as [
            string,
            string,
          ],
        ]),
    [say('stats.locked'), String(figures.locked)],
    [say('stats.published'), String(figures.published)],
    [say('stats.online'), say('stats.online-value', { items: online.items, departments: online.departments })],
    [say('stats.at-window'), `${decidedAtWindow.items} (${decidedAtWindow.rate} %)`],
    [say('stats.free'), String(figures.freeOfCharge)],
  ];
  const columns: TableColumn[] = [{ title: say('stats.figure') }, { title: say('stats.value'), align: 'right' }];
  const names = (key: 'handling' | 'category', counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .toSorted(([, one], [, other]) => other - one)
      .map(([value, count]) => `${valueName('item', [key], value, language)} ${count}`)
      .join(' · ');
  return [
    center,
    '',
    textTable(columns, rows),
    '',
    `${say('stats.by-handling')} ${names('handling', figures.byHandling)}`,
    `${say('stats.by-category')} ${names('category', figures.byCategory)}`,
  ].join('\n');
}
