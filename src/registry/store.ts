/**
 * Where a registry is kept: an SQLite file, or a schema of a PostgreSQL database that a URL names. What is stored, and what
 * is refused, is the same in both.
 */
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Queries } from './log-queries.ts';
import { RegistryError } from './registry-error.ts';
import { OLDEST_VERSION, type RegistryTables, SCHEMA_VERSION } from './schema.ts';
import { isServerUrl } from './server-url.ts';

/** A query over all rows of one table. */
type TableQuery<Row> = SelectQueryBuilder<RegistryTables, keyof RegistryTables, Row>;

/** Tables and guards as a store has them, whatever state they are in. All methods throw RegistryError. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** The file, or the URL without anything secret: what messages call it. */
  readonly name: string;
  /** The version of its schema. @throws RegistryError where it is none of ours, or one that is not read */
  version(): Promise<number>;
  /** The names of tables, indexes, triggers and functions that are missing, altered or strange. */
  schemaFaults(): Promise<readonly string[]>;
  /** What the log is called. */
  origin(): Promise<string>;
  /** What the database finds wrong with its own structure, in a transaction; `undefined` where nothing is. */
  structureFault(queries: Queries): Promise<string | undefined>;
  /** All rows that a query gives, one after another, in a transaction: they need not fit into memory. */
  rows<Row extends Selectable<RegistryTables[keyof RegistryTables]>>(
    queries: Queries,
    query: TableQuery<Row>,
  ): AsyncIterable<Row>;
  /** Reads in one transaction, so that all that is read is of one moment. */
  snapshot<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Writes in one transaction, one writer after another. A transaction that another one has crossed is run again. */
  append<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

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
  if (!readonly) await createStore(location, origin ?? UNNAMED);
  const store = await connectStore(location, readonly);
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
 * Connects to a store that exists, whatever state it is in.
 * @throws RegistryError where there is none
 */
export async function connectStore(location: string, readonly: boolean): Promise<Store> {
  if (isServerUrl(location)) {
    const { connectServer } = await import('./postgres/server-store.ts');
    return connectServer(location, readonly);
  }
  const { connectFile } = await import('./sqlite-store.ts');
  return connectFile(location, readonly);
}

/** Makes an empty store where there is none. */
export async function createStore(location: string, origin: string): Promise<void> {
  if (isServerUrl(location)) {
    const { createOnServer } = await import('./postgres/server-store.ts');
    return createOnServer(location, origin);
  }
  const { createFile } = await import('./sqlite-file.ts');
  return createFile(location, origin);
}
