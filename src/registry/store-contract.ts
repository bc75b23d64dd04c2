/** What every store of a registry can do; the stores themselves are files beside this one. */
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Queries } from './log-queries.ts';
import type { RegistryTables } from './schema.ts';

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
