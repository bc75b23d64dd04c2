/**
 * Where a registry is kept: an SQLite file, or a schema of a PostgreSQL database that a URL names. What is stored, and what
 * is refused, is the same in both.
 */
import { RegistryError } from './registry-error.ts';
import { OLDEST_VERSION, SCHEMA_VERSION } from './schema.ts';
import { isServerUrl } from './server-url.ts';
import type { Store } from './store-contract.ts';

export interface OpenOptions {
  readonly readonly?: boolean;
  /** What the log is called: given to a new registry, and asked of one that there is. */
  readonly origin?: string;
}

/** What a log is called whose owner gave it no name. */
export const UNNAMED = 'guhua/registry';

/**
 * Opens a store whose guards are as they should be. One that does not exist is made, unless it is opened for reading.
 * @param location a file, or a URL such as `postgres://clerk@db.fy.gov.cn/guhua`
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const { readonly = false, origin } = options;
  const store = await connectStore(location, readonly, readonly ? undefined : (origin ?? UNNAMED));
  try {
    const version = await store.version();
    const names = await store.schemaFaults();
    if (version !== SCHEMA_VERSION) {
      const isEarlier = version >= OLDEST_VERSION && names.length > 0;
      if (isEarlier) throw new RegistryError('earlier-version', { file: store.name, version });
      // No version that ever was, or an earlier one over the present tables: somebody turned it back.
      throw new RegistryError('altered-guards', { file: store.name, names: 'user_version' });
    }
    if (names.length > 0) throw new RegistryError('altered-guards', { file: store.name, names: names.join(', ') });
    const found = await store.origin();
    if (origin !== undefined && origin !== found) {
      throw new RegistryError('other-log', { file: store.name, origin: found, expected: origin });
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Connects to a store, whatever state it is in.
 * @param createAs what the log is called where there is no store yet and an empty one is to be made
 * @throws RegistryError where there is none
 */
export async function connectStore(location: string, readonly: boolean, createAs?: string): Promise<Store> {
  if (isServerUrl(location)) {
    const { connectServer } = await import('./postgres/server-store.ts');
    return connectServer(location, readonly, createAs);
  }
  const { connectFile } = await import('./sqlite-store.ts');
  return connectFile(location, readonly, createAs);
}
