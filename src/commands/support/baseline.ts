/**
 * The baseline: findings that a center knew of when it began to check, and mends one by one. They are not reported; what is
 * new is. It only shrinks: a finding that is mended must be taken out, so that it cannot come back under the baseline's cover.
 */
import type { Finding, RawFinding } from '../../findings/finding.ts';
import { fingerprint } from '../../report/print-sarif.ts';
import type { Family } from '../../rules/rule.ts';

const BASELINE_VERSION = 1;

/** Known findings that are alike: of one rule, about one place of a document's structure. */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
}

export type Baseline = readonly BaselineEntry[];

/** What the text itself, a lock and the baseline are guilty of cannot be lived with: a broken text hides all that is in it. */
const NEVER_KNOWN: ReadonlySet<string> = new Set<Family>(['source', 'registry', 'baseline']);

/** A baseline of findings. */
export function makeBaseline(findings: readonly Finding[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(canBeKnown)) {
    const print = fingerprint(finding);
    const count = (entries.get(print)?.count ?? 0) + 1;
    entries.set(print, { file: finding.file, rule: finding.rule, fingerprint: print, count });
  }
  return inOrder([...entries.values()]);
}

/** Writes a baseline as the text of its file: one entry a line, in the order of files. */
export function formatBaseline(baseline: Baseline): string {
  const lines = inOrder(baseline).map(({ file, rule, fingerprint: print, count }) => {
    const entry = Object.entries({ file, rule, fingerprint: print, count });
    return `    { ${entry.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`;
  });
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "baselineVersion": ${BASELINE_VERSION},\n  "findings": ${findings}\n}\n`;
}

/** Reads the text of a baseline; `undefined` where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { baselineVersion, findings } = (data ?? {}) as { readonly baselineVersion?: unknown; findings?: unknown };
  if (baselineVersion !== BASELINE_VERSION || !Array.isArray(findings)) return undefined;
  const entries: readonly unknown[] = findings;
  return entries.every(isEntry) ? entries : undefined;
}

function isEntry(value: unknown): value is BaselineEntry {
  const entry = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { count } = entry;
  return (
    [entry.file, entry.rule, entry.fingerprint].every((text) => typeof text === 'string' && text !== '') &&
    typeof count === 'number' &&
    Number.isInteger(count) &&
    count > 0
  );
}

export interface BaselineComparison {
  /** The findings that the baseline does not know. */
  readonly fresh: readonly Finding[];
  /** How many it knows. */
  readonly known: number;
  /** What it knows and is not there any more, with the number that still is. */
  readonly stale: readonly { readonly entry: BaselineEntry; readonly found: number }[];
  /** The baseline without what is stale. */
  readonly shrunk: Baseline;
}

/**
 * Compares findings with a baseline.
 * @param isJudged whether a file was checked so that what is not found in it is not there; of another nothing is stale
 */
export function compareWithBaseline(
  baseline: Baseline,
  findings: readonly Finding[],
  isJudged: (file: string) => boolean,
): BaselineComparison {
  const left = new Map<string, number>();
  for (const { fingerprint: print, count } of baseline) left.set(print, (left.get(print) ?? 0) + count);
  const fresh = findings.filter((finding) => {
    if (!canBeKnown(finding)) return true;
    const print = fingerprint(finding);
    const count = left.get(print) ?? 0;
    if (count > 0) left.set(print, count - 1);
    return count === 0;
  });
  const stale: { entry: BaselineEntry; found: number }[] = [];
  const shrunk = baseline.flatMap((entry): BaselineEntry[] => {
    const gone = Math.min(left.get(entry.fingerprint) ?? 0, entry.count);
    if (gone === 0 || !isJudged(entry.file)) return [entry];
    left.set(entry.fingerprint, (left.get(entry.fingerprint) ?? 0) - gone);
    const found = entry.count - gone;
    stale.push({ entry, found });
    return found === 0 ? [] : [{ ...entry, count: found }];
  });
  return { fresh, known: findings.length - fresh.length, stale, shrunk };
}

/** The finding of an entry that is stale, at its line of the baseline. */
export function staleFinding(
  { entry, found }: { readonly entry: BaselineEntry; readonly found: number },
  baselineFile: string,
  text: string,
): RawFinding {
  const { file, rule, fingerprint: print, count } = entry;
  const start = text.indexOf(print);
  const range = start === -1 ? {} : { range: { start, end: start + print.length } };
  const params = { file, name: rule, known: count, found };
  const message = found === 0 ? 'gone' : 'fewer';
  return { rule: 'baseline/stale', message, params, file: baselineFile, ...range };
}

function canBeKnown({ rule }: Finding): boolean {
  return !NEVER_KNOWN.has(rule.slice(0, rule.indexOf('/')));
}

function inOrder(entries: Baseline): Baseline {
  const key = ({ file, rule, fingerprint: print }: BaselineEntry): string => `${file}\n${rule}\n${print}`;
  return entries.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
