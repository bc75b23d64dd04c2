/**
 * Takes away the findings that an author answers for in place: those of the rules that a comment names, at the key or list
 * entry that it stands above or behind, and below it. One that takes nothing away is itself found, so that what is waived
 * can be counted.
 */
import type { Finding, RawFinding } from '../findings/finding.ts';
import type { AnyDocument } from '../language/documents.ts';
import { MOST_OF_A_KIND } from '../language/invisible-characters.ts';
import { readSuppressions, type Suppression } from './suppression-comments.ts';

export interface Suppressed {
  /** The findings that nobody suppresses. */
  readonly kept: readonly Finding[];
  /** What is wrong with the suppressions themselves. */
  readonly faults: readonly RawFinding[];
}

/**
 * Takes suppressed findings away.
 * @param documents those that were checked: in another, nothing can be said of what is not used
 * @param knownRules every rule there is
 */
export function suppress(
  documents: Iterable<AnyDocument>,
  findings: readonly Finding[],
  knownRules: ReadonlySet<string>,
): Suppressed {
  const faults: RawFinding[] = [];
  const ofFiles = new Map<string, readonly Suppression[]>();
  for (const document of documents) {
    const reading = readSuppressions(document, knownRules);
    faults.push(...reading.faults);
    if (reading.suppressions.length > 0) ofFiles.set(document.file, reading.suppressions);
  }
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const suppression = ofFiles.get(finding.file)?.findLast((candidate) => applies(candidate, finding));
    if (suppression !== undefined) used.add(suppression);
    return suppression === undefined;
  });
  for (const [file, suppressions] of ofFiles) {
    const unneeded = suppressions.filter((suppression) => !used.has(suppression));
    faults.push(...unneeded.slice(0, MOST_OF_A_KIND).map((suppression) => unused(file, suppression)));
  }
  return { kept, faults };
}

function applies({ rule, node }: Suppression, finding: Finding): boolean {
  if (finding.rule !== rule || node === undefined || finding.range === undefined) return false;
  return node.start <= finding.range.start && finding.range.start <= node.end;
}

function unused(file: string, { rule, range, removal }: Suppression): RawFinding {
  const params = { name: rule };
  return { rule: 'source/suppression-unused', message: 'unused', params, file, range, fix: [removal] };
}
