/** What a law of a level may do: set a licence, give a fee, burden the public. */

import type { Workspace } from '../../language/workspace.ts';
import type { Citation } from '../../law/citation.ts';
import type { LawLevel } from '../../law/level.ts';
import { levelInWorkspace } from '../../law/library.ts';

/** Levels that may set a licence (行政许可法 Art. 14, 15); a provincial government's rule does so for a year. */
export const SETS_LICENCES: ReadonlySet<LawLevel> = new Set([
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'provincial-rule',
]);

/** Levels that may let a licence cost something (行政许可法 Art. 58). */
export const LETS_LICENCES_COST: ReadonlySet<LawLevel> = new Set(['law', 'administrative-regulation']);

/** Levels by which something may be levied from the public; rules and documents only carry out what these set. */
export const SETS_LEVIES: ReadonlySet<LawLevel> = new Set([
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
]);

/**
 * Whether none of the laws cited can carry what they are cited for. Where the level of one cannot be told, there is no verdict.
 * @param workspace whose law library may know a level that a title does not show
 */
export function noneCarries(workspace: Workspace, cited: readonly Citation[], levels: ReadonlySet<LawLevel>): boolean {
  if (cited.length === 0) return false;
  return cited.map(levelInWorkspace(workspace)).every((level) => level !== 'unknown' && !levels.has(level));
}

/** The titles of laws for a message. */
export function titlesOf(cited: readonly Citation[]): string {
  return cited.map(({ title, quoted }) => (quoted ? `《${title}》` : title)).join('、');
}
