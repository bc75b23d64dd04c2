/** Special laws: 法律、法规另有规定的，依照其规定 (行政许可法 Art. 42). */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { parseCitations } from '../../law/citation.ts';
import { type LawLevel, levelOf } from '../../law/level.ts';

/** Levels that are surely below 法规 and cannot give a limit of their own. */
const TOO_LOW: ReadonlySet<LawLevel> = new Set([
  'ministry-rule',
  'provincial-rule',
  'city-rule',
  'judicial-interpretation',
  'normative-document',
]);

/** Whether an item's limit stands on a law or regulation of its own; a basis of unknown level is trusted. */
export function hasSpecialLaw({ limits }: ItemDefinition): boolean {
  const cited = (limits.basis ?? []).flatMap(parseCitations);
  return cited.some((citation) => !TOO_LOW.has(levelOf(citation)));
}
