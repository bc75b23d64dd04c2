/** How often each rule speaks: findings of a check, counted by rule and by the files they are in. */

import type { Finding } from '../../findings/finding.ts';
import { TextPositions } from '../../findings/text-position.ts';
import { message } from '../../messages/catalog.ts';

/** What a check found, and the texts that it read. */
export interface Measure {
  readonly hits: readonly Finding[];
  /** By file: what a rate is a share of. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface RuleRate {
  /** How many findings. */
  readonly hits: number;
  /** Files with at least one finding among the files of their folder, 0 to 1; of several folders the highest. */
  readonly rate: number;
}

/** Counts hits by rule. */
export function rates({ hits, texts }: Measure): ReadonlyMap<string, RuleRate> {
  const sizes = new Map([...Map.groupBy(texts.keys(), folderOf)].map(([folder, all]) => [folder, all.length]));
  const byRule = [...Map.groupBy(hits, ({ rule }) => rule)];
  return new Map(
    byRule.map(([rule, ofRule]) => {
      const hit = Map.groupBy(new Set(ofRule.map(({ file }) => file)), folderOf);
      const shares = [...hit].map(([folder, all]) => all.length / (sizes.get(folder) ?? all.length));
      return [rule, { hits: ofRule.length, rate: Math.max(...shares) }];
    }),
  );
}

/** Hits of a rule, evenly spread over all there are: what a justification is written from. */
export function samples({ hits, texts }: Measure, rule: string, count: number): readonly string[] {
  const ofRule = hits.filter((finding) => finding.rule === rule);
  const step = Math.max(1, Math.floor(ofRule.length / count));
  return ofRule
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((finding) => {
      const text = texts.get(finding.file) ?? '';
      const { line } = new TextPositions(text).at(finding.range?.start ?? 0);
      const words = message('zh', `${rule}.${finding.message}`, finding.params);
      return `${finding.file}:${line} ${words}\n    ${text.split('\n')[line - 1]?.trim() ?? ''}`;
    });
}

/** Items, processes and departments each have their own folder; what lies at the top is a folder too. */
function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}
