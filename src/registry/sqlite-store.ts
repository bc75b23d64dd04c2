/** A registry in an SQLite file. */
import type Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { Queries } from './log-queries.ts';
import type { RegistryTables } from './schema.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import { asRegistryError, connect, createFile, identify, originOf, schemaFaults } from './sqlite-file.ts';
import type { Store } from './store-contract.ts';

/** Connects to a file; where there is none and the log of a new one has a name, it is made. */
export function connectFile(path: string, readonly: boolean, createAs?: string): Store {
  if (createAs !== undefined) createFile(path, createAs);
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw asRegistryError(path, error);
    }
  };
  return fileStore(
    path,
    guarded(() => connect(path, readonly)),
    guarded,
  );
}

type Guard = <Result>(work: () => Result) => Result;

function fileStore(path: string, database: Database.Database, guarded: Guard): Store {
  const queries: Queries = new Kysely<RegistryTables>({ dialect: new ImmediateSqliteDialect(database) });
  const translated = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw asRegistryError(path, error);
    }
  };
  return {
    kind: 'sqlite',
    name: path,
    version: async () => guarded(() => identify(path, database)),
    schemaFaults: async () => guarded(() => schemaFaults(database)),
    origin: async () => guarded(() => originOf(path, database)),
    structureFault: checkPages,
    rows: (_queries, query) => query.stream(),
    snapshot: (work) => translated(queries.transaction().setAccessMode('read only').execute(work)),
    append: (work) => translated(queries.transaction().execute(work)),
    close: async () => {
      await queries.destroy();
      // Kysely closes only what it has used.
      database.close();
    },
  };
}

/** Pages, indexes that do not say what their tables say, references that lead nowhere. */
async function checkPages(queries: Queries): Promise<string | undefined> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(1)`.execute(queries);
  const detail = rows[0]?.integrity_check ?? '';
  return detail === 'ok' ? undefined : detail;
}
