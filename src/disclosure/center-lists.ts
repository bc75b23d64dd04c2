/** The center-wide tables in words: groups of items under headings, and what changed. Sheets and CSV are written from them. */
import type { Center } from './center.ts';
import type { Change, Period } from './changes.ts';
import type { Entry } from './entry.ts';
import { departmentGroups, handlingGroups, serviceGroups, windowGroups } from './groupings.ts';
import { readableText } from './html.ts';
import { subjectName, type Wording, windowPlace } from './wording.ts';

export interface CenterList {
  readonly id: 'by-department' | 'by-window' | 'by-handling' | 'by-service';
  readonly title: string;
  readonly groups: readonly ListGroup[];
}

export interface ListGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** The lists of a center that have anything in them. */
export function centerLists(center: Center, entries: readonly Entry[], words: Wording): readonly CenterList[] {
  const titled = (id: CenterList['id'], groups: readonly ListGroup[]): CenterList => ({
    id,
    title: words.say(`list.${id}`),
    groups: groups.map((group) => ({ ...group, heading: readableText(group.heading) })),
  });
  const departments = departmentGroups(center, entries).map(({ department, entries: own }) => ({
    heading: department.name,
    entries: own,
  }));
  const windows = windowGroups(center, entries).map(({ department, window, entries: own }) => ({
    heading: words.say('list.window', {
      department: department.shortName,
      window: window === undefined ? words.say('list.no-window') : windowPlace(words, window),
    }),
    entries: own,
  }));
  const handlings = handlingGroups(entries).map(({ handling, entries: own }) => ({
    heading: words.say(`handling.${handling}`),
    entries: own,
  }));
  const services = serviceGroups(center, entries).map(({ name, promised, undisclosed, entries: own }) => ({
    heading: [
      name,
      ...(promised === undefined
        ? []
        : [words.say('labelled', { label: words.say('promised'), text: words.time(promised) })]),
      ...(undisclosed.length === 0
        ? []
        : [words.say('labelled', { label: words.say('list.not-disclosed'), text: words.list(undisclosed) })]),
    ].join('　'),
    entries: own,
  }));
  return [
    titled('by-department', departments),
    titled('by-window', windows),
    titled('by-handling', handlings),
    titled('by-service', services),
  ].filter(({ groups }) => groups.length > 0);
}

/** What changed in a period. */
export interface ChangeList extends Period {
  readonly changes: readonly Change[];
}

export interface ChangeColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly value: (change: Change) => string | number;
}

/** The columns of a list of changes. */
export function changeColumns(words: Wording): readonly ChangeColumn[] {
  const column = (label: string, width: number, value: ChangeColumn['value']): ChangeColumn => ({
    label: words.say(label),
    width,
    value: (change) => {
      const content = value(change);
      return typeof content === 'string' ? readableText(content) : content;
    },
  });
  return [
    column('change.day', 12, ({ day }) => day),
    column('change.kind', 10, ({ kind }) => words.say(`change.${kind}`)),
    column('code.id', 19, ({ item }) => item),
    column('name', 44, ({ name }) => name),
    column('department', 16, ({ department }) => department.shortName),
    column('sheet.version', 6, ({ version }) => version),
    column('change.subjects', 44, ({ subjects }) => changedSubjects(words, subjects)),
    column('change.reason', 30, ({ reason }) => reason ?? ''),
    column('change.recorded', 12, ({ recordedOn }) => recordedOn),
    column('entry', 9, ({ entry }) => entry),
  ];
}

/** The disclosures in which a version differs from the one before it. */
export function changedSubjects(words: Wording, subjects: Change['subjects']): string {
  return words.list(
    subjects.map((subject) => (subject === 'service' ? words.say('where') : subjectName(words, subject))),
  );
}
