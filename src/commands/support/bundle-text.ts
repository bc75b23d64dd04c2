/** The answer of `bundle` for people: tables of what is compared, of the items and of the materials. */
import { formatDuration, formatTime, type WorkingTime } from '../../base/duration.ts';
import { textTable } from '../../base/text-table.ts';
import { valueName } from '../../language/schema-names.ts';
import type { Language } from '../../messages/catalog.ts';
import type { BundleMaterial } from '../../process/bundle-materials.ts';
import { formatDifference } from '../../process/time-difference.ts';
import type { BundleAnswer } from './bundle-answer.ts';

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** All tables, an empty line between them. */
export function bundleText(answer: BundleAnswer, say: Say, language: Language): string {
  const { materials } = answer.figures;
  const merged = materials.filter((material) => material.uses.length > 1 && material.madeBy === undefined);
  const made = materials.filter((material) => material.madeBy !== undefined);
  const asked = materials.filter((material) => material.madeBy === undefined);
  return [
    heading(answer, say, language),
    comparison(answer, say, language),
    itemTable(answer, say, language),
    timeLines(answer, say, language),
    ...(merged.length === 0 ? [] : [`${say('bundle.merged')}\n${materialTable(merged, say)}`]),
    ...(made.length === 0 ? [] : [`${say('bundle.made')}\n${materialTable(made, say)}`]),
    `${say('bundle.to-hand-in', { count: asked.length })}\n${asked.map(({ name }) => `  ${name}`).join('\n')}`,
  ].join('\n\n');
}

function heading({ workspace, document, figures }: BundleAnswer, say: Say, language: Language): string {
  const { data } = document;
  const [department = '', postId = ''] = data.acceptance.by.split('/');
  const accepting = workspace.departments.get(department)?.data;
  const window = accepting?.windows?.[data.acceptance.window];
  const names = figures.departments.map((id) => departmentName({ workspace }, id)).join('、');
  const lines = [
    say('bundle.kind', { kind: valueName('bundle', ['kind'], data.kind, language) }),
    say('bundle.acceptance', {
      window: window?.name ?? data.acceptance.window,
      counter: window?.counter ?? '?',
      post: accepting?.posts[postId]?.name ?? data.acceptance.by,
    }),
    say('bundle.departments', { count: figures.departments.length, names }),
    ...(figures.missing.length === 0 ? [] : [say('bundle.missing-items', { items: figures.missing.join('、') })]),
  ];
  return [`${data.name} (${document.id})`, '', ...lines.map((line) => `  ${line}`)].join('\n');
}

function comparison({ figures, saved }: BundleAnswer, say: Say, language: Language): string {
  const { materialCount, visits, windows, time, promised, serialPromise } = figures;
  const none = say('bundle.unknown-figure');
  const shown = (value: WorkingTime | undefined): string => (value === undefined ? none : formatTime(value, language));
  const counted = (name: string, { total, asked }: { readonly total: number; readonly asked: number }): string[] => [
    say(name),
    String(total),
    String(asked),
    String(total - asked),
  ];
  const rows = [
    counted('bundle.materials', materialCount),
    counted('bundle.originals', materialCount.originals),
    counted('bundle.copies', materialCount.copies),
    counted('bundle.visits', visits),
    counted('bundle.windows', { total: windows.length, asked: Math.min(1, windows.length) }),
    [
      say('bundle.time'),
      shown(time?.serial),
      shown(time?.longest),
      saved === undefined ? none : formatDifference(saved, language),
    ],
    [
      say('bundle.promise'),
      shown(serialPromise),
      promised === undefined ? none : formatDuration(promised, language),
      '',
    ],
  ];
  const titles = ['bundle.figure', 'bundle.apart', 'bundle.together', 'bundle.saved'];
  const columns = titles.map((title, index) => ({
    title: say(title),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return textTable(columns, rows);
}

function itemTable({ workspace, figures }: BundleAnswer, say: Say, language: Language): string {
  const none = say('bundle.unknown-figure');
  const rows = figures.items.map(({ document, longest, promised, isCritical }) => [
    isCritical ? '●' : '',
    document.id,
    document.data.name,
    departmentName({ workspace }, document.data.department),
    longest === undefined ? none : formatTime(longest, language),
    promised === undefined ? none : formatDuration(promised, language),
    String(document.data.service?.visits ?? none),
  ]);
  const columns = [
    { title: '' },
    { title: say('bundle.item') },
    { title: say('bundle.item-name') },
    { title: say('bundle.item-department') },
    { title: say('bundle.item-time'), align: 'right' as const },
    { title: say('bundle.item-promise'), align: 'right' as const },
    { title: say('bundle.item-visits'), align: 'right' as const },
  ];
  return textTable(columns, rows);
}

function timeLines({ figures, againstPromise }: BundleAnswer, say: Say, language: Language): string {
  const { time, promised } = figures;
  if (time === undefined) return say('bundle.time-unknown');
  const lines = [
    say('bundle.critical-path', { path: time.criticalPath.join(' → ') }),
    say('bundle.steps', { time: formatTime(time.steps, language) }),
  ];
  if (promised !== undefined && againstPromise !== undefined) {
    const verdict = { longer: 'missed', equal: 'met', shorter: 'met', unlike: 'unlike' }[againstPromise];
    const params = { promised: formatDuration(promised, language), longest: formatTime(time.longest, language) };
    lines.push(say(`bundle.promise-${verdict}`, params));
  }
  return lines.join('\n');
}

function materialTable(materials: readonly BundleMaterial[], say: Say): string {
  const isMade = materials.some((material) => material.madeBy !== undefined);
  const columns = [
    { title: say('bundle.material') },
    { title: say('bundle.names') },
    { title: say('bundle.used-by') },
    ...(isMade ? [{ title: say('bundle.made-by') }] : []),
  ];
  return textTable(
    columns,
    materials.map(({ name, uses, madeBy }) => [
      name,
      [...new Set(uses.map((use) => use.name))].join('、'),
      uses.map((use) => use.item).join(', '),
      madeBy ?? '',
    ]),
  );
}

function departmentName({ workspace }: Pick<BundleAnswer, 'workspace'>, id: string): string {
  const department = workspace.departments.get(id)?.data;
  return department?.['short-name'] ?? department?.name ?? id;
}
