import { textTable } from '../../base/text-table.ts';
import type { RefusalReason, RefusedRow } from '../../catalog/laws/law-row.ts';
import type { LawMerge, LawRowOutcome } from '../../catalog/laws/merge-laws.ts';
import { type Language, message } from '../../messages/catalog.ts';

export interface LawsAnswer {
  readonly merge: LawMerge;
  readonly refused: readonly RefusedRow[];
  /** The library, as the user would find it. */
  readonly file: string;
  readonly written: boolean;
}

const OUTCOMES: readonly (LawRowOutcome | RefusalReason)[] = [
  'written',
  'known',
  'repeated',
  'differs',
  'not-cited',
  'no-title',
  'unreadable-date',
  'not-text',
  'too-large',
  'other-file',
];

/** More lines than this of one kind are counted only; JSON has them all. */
const MOST_LINES = 20;

/** The answer for programs: every row with its outcome. */
export function lawsJson({ merge, refused, file, written }: LawsAnswer): object {
  return {
    summary: { ...totals(merge), outcomes: Object.fromEntries(counts(merge, refused)) },
    file,
    written,
    rows: [
      ...merge.rows.map(({ row: { where, title, date }, outcome }) => ({ where, title, date, outcome })),
      ...refused.map(({ where, title, reason }) => ({ where, title, outcome: reason })),
    ],
    doubted: merge.doubted,
  };
}

/** The answer for people: how many rows came to what, what needs a look, and where it was written. */
export function lawsText({ merge, refused, file, written }: LawsAnswer, language: Language): string {
  const say = (id: string, params: Readonly<Record<string, string | number>> = {}): string =>
    message(language, `laws.${id}`, params);
  const rows = [...counts(merge, refused)].map(([outcome, count]) => [say(`outcome.${outcome}`), String(count)]);
  const total = merge.rows.length + refused.length;
  const lines = [
    ...listed(merge.doubted, ({ title, date = '', last, doubt }) => say(`doubted.${doubt}`, { title, date, last })),
    ...listed(
      merge.rows.filter(({ outcome }) => outcome === 'differs'),
      ({ row: { where, title, date = '', last = 0 } }) => say('differs', { where, title, date, last }),
    ),
    ...listed(
      refused.filter(({ reason }) => reason !== 'other-file'),
      ({ where, title, reason }) => say('refused', { where, title, reason: say(`outcome.${reason}`) }),
    ),
  ];
  if (lines.length > 0) lines.push('');
  const columns = [{ title: say('outcome') }, { title: say('rows'), align: 'right' as const }];
  lines.push(textTable(columns, [...rows, [say('total'), String(total)]]));
  const { laws, versions } = totals(merge);
  if (laws + versions === 0) lines.push(say('unchanged', { file }));
  else lines.push(say(written ? 'done' : 'would-write', { laws, versions, file }));
  return lines.join('\n');

  function listed<Entry>(entries: readonly Entry[], line: (entry: Entry) => string): string[] {
    const shown = entries.slice(0, MOST_LINES).map(line);
    return entries.length > MOST_LINES ? [...shown, say('more', { count: entries.length - MOST_LINES })] : shown;
  }
}

/** New laws, and versions that are new or have new facts. */
function totals({ changes }: LawMerge): { readonly laws: number; readonly versions: number } {
  return {
    laws: changes.filter(({ index }) => index === undefined).length,
    versions: changes.reduce((sum, { changed, added }) => sum + changed.size + added.length, 0),
  };
}

function counts(merge: LawMerge, refused: readonly RefusedRow[]): ReadonlyMap<LawRowOutcome | RefusalReason, number> {
  const all = [...merge.rows.map(({ outcome }) => outcome), ...refused.map(({ reason }) => reason)];
  const groups = Map.groupBy(all, (outcome) => outcome);
  return new Map(
    OUTCOMES.flatMap((outcome) => (groups.has(outcome) ? [[outcome, groups.get(outcome)?.length ?? 0]] : [])),
  );
}
