/** The latest release of items: what a new version is compared with, and what it names as the one before it. */
import type { Digest } from '../base/digest.ts';
import { readDated, readDefinitions } from './log-queries.ts';
import type { Registry } from './registry.ts';

export interface LatestRelease {
  readonly version: number;
  readonly modelDigest: Digest;
  /** Its definition in canonical JSON. */
  readonly canonical: string;
}

/** @returns by item; items that were never released are left out */
export async function latestReleases(
  registry: Registry,
  items: readonly string[],
): Promise<ReadonlyMap<string, LatestRelease>> {
  return registry.read(async (queries) => {
    const released = (await readDated(queries, items)).filter(({ kind }) => kind === 'release');
    const latest = new Map(released.map((entry) => [entry.item, entry]));
    const definitions = await readDefinitions(
      queries,
      [...latest.values()].map(({ model_digest }) => model_digest),
    );
    return new Map(
      [...latest].flatMap(([item, { version, model_digest: modelDigest }]) => {
        const canonical = definitions.get(modelDigest);
        return canonical === undefined ? [] : [[item, { version, modelDigest, canonical }] as const];
      }),
    );
  });
}
