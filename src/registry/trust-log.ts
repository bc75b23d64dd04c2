/** Which root document of a log is in force. */
import type { Digest } from '../base/digest.ts';
import { KeyRing } from '../trust/key-ring.ts';
import { parseRoot } from '../trust/read-root.ts';
import { type Queries, readDefinitions } from './log-queries.ts';
import { RegistryError } from './registry-error.ts';
import { ROOT_SUBJECT } from './statement.ts';

/** The root document in force and its digest; `undefined` in a trial registry. */
export interface RootInForce {
  readonly ring: KeyRing;
  readonly digest: Digest;
}

/** Reads the root document in force. @throws RegistryError where it was damaged */
export async function readRootInForce(queries: Queries, file: string): Promise<RootInForce | undefined> {
  const last = await queries
    .selectFrom('entry')
    .select(['seq', 'model_digest'])
    .where('item', '=', ROOT_SUBJECT)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return undefined;
  const text = (await readDefinitions(queries, [last.model_digest])).get(last.model_digest);
  const root = text === undefined ? undefined : parseRoot(text);
  // Never a trial registry by damage: without its root document, nothing can be approved.
  if (root === undefined) throw new RegistryError('damaged', { file, detail: `${ROOT_SUBJECT} (${last.seq})` });
  return { ring: new KeyRing(root), digest: last.model_digest };
}
