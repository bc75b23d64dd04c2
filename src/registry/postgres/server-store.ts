/** A registry on a PostgreSQL server. Loaded only when a URL is given. */
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Queries } from '../log-queries.ts';
import { RegistryError } from '../registry-error.ts';
import { OLDEST_VERSION, type RegistryTables, SCHEMA_VERSION } from '../schema.ts';
import { parseServerUrl, type ServerLocation } from '../server-url.ts';
import type { Store } from '../store-contract.ts';
import { describeSchema } from './server-catalog.ts';
import { asServerError, isCrossed, LOCK_TIMEOUT } from './server-error.ts';
import { serverMigrationFrom, serverSchemaDifferences } from './server-schema.ts';

/** How often a transaction is run that other writers cross. With the lock they do not: this is for servers that lack it. */
const ATTEMPTS = 10;

/** `GUHU`, the first half of the key of the writers' lock; the second tells the schemas of one database apart. */
const LOCK_CLASS = 0x47554855;

/** How many rows of a table are fetched at once. */
const FETCHED = 500;

/**
 * Connects to a schema.
 * @param createAs what the log is called where the schema has no tables yet and is to get them
 * @throws RegistryError where there are none
 */
export async function connectServer(location: string, readonly: boolean, createAs?: string): Promise<Store> {
  const server = new Server(parseServerUrl(location), readonly);
  try {
    if (await server.isEmpty()) {
      if (createAs === undefined) throw new RegistryError('missing', { file: server.name });
      await server.migrate(createAs);
    }
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Connections to a server, opened as they are needed. */
class Server implements Store {
  readonly kind = 'postgres';
  readonly name: string;
  readonly #schema: string;
  readonly #readonly: boolean;
  readonly #pool: pg.Pool;
  /** Whatever asks the server without naming the registry's tables. */
  readonly #server: Kysely<never>;
  readonly #queries: Queries;
  #lastAppend: Promise<unknown> = Promise.resolve();

  constructor({ connectionString, schema, name }: ServerLocation, readonly: boolean) {
    this.name = name;
    this.#schema = schema;
    this.#readonly = readonly;
    this.#pool = new pg.Pool({
      connectionString,
      max: 4,
      connectionTimeoutMillis: LOCK_TIMEOUT,
      fallback_application_name: 'guhua',
      types: { getTypeParser },
    });
    // A connection that breaks while nobody uses it is replaced by the next one.
    this.#pool.on('error', () => undefined);
    const database = new Kysely<RegistryTables>({ dialect: new PostgresDialect({ pool: this.#pool }) });
    this.#queries = database.withSchema(schema);
    this.#server = database as unknown as Kysely<never>;
  }

  /** Whether the schema has no tables, or is not there. */
  async isEmpty(): Promise<boolean> {
    return this.#translated(() => this.#hasNoTables(this.#server));
  }

  async version(): Promise<number> {
    return this.#translated(async () => {
      const found = await sql<{
        found: unknown;
      }>`SELECT to_regclass(${`${this.#schema}.schema_version`}) AS found`.execute(this.#server);
      if (found.rows[0]?.found == null) throw new RegistryError('foreign', { file: this.name });
      const version = await this.#storedVersion(this.#server);
      if (version > SCHEMA_VERSION) throw new RegistryError('later-version', { file: this.name, version });
      if (version !== 0 && version < OLDEST_VERSION) {
        throw new RegistryError('obsolete-version', { file: this.name, version });
      }
      return version;
    });
  }

  async schemaFaults(): Promise<readonly string[]> {
    return this.#translated(async () => serverSchemaDifferences(await describeSchema(this.#server, this.#schema)));
  }

  async origin(): Promise<string> {
    return this.#translated(async () => {
      const row = await this.#queries.selectFrom('log').select('origin').executeTakeFirst();
      if (row === undefined) throw new RegistryError('damaged', { file: this.name, detail: 'log' });
      return row.origin;
    });
  }

  /** Damage to pages the server's own checksums tell when they are read. */
  async structureFault(): Promise<undefined> {
    return undefined;
  }

  async *rows<Row>(queries: Queries, query: Parameters<Store['rows']>[1]): AsyncGenerator<Row> {
    await sql`DECLARE guhua_rows NO SCROLL CURSOR FOR ${query}`.execute(queries);
    for (;;) {
      const { rows } = await sql<Row>`FETCH ${sql.raw(String(FETCHED))} FROM guhua_rows`.execute(queries);
      if (rows.length === 0) break;
      yield* rows;
    }
    await sql`CLOSE guhua_rows`.execute(queries);
  }

  async snapshot<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    const transaction = this.#queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    return this.#translated(() => transaction.execute(work));
  }

  /**
   * One writer after another: each waits for a lock before it looks at anything, in a transaction whose every statement sees
   * what was committed before it (read committed; a snapshot would be older than the lock). The lock spares work and keeps
   * the order of arrival; what makes two appends impossible is the primary key, since both would have the same number.
   */
  async append<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    // Those of this process wait here, in their order, and keep no connections waiting.
    const result = this.#lastAppend.then(() => this.#appendInTurn(work));
    this.#lastAppend = result.catch(() => undefined);
    return result;
  }

  /** Brings the schema to the present version, in one transaction; another process may have done so meanwhile. */
  async migrate(origin: string): Promise<void> {
    await this.#translated(() =>
      this.#server.transaction().execute(async (transaction) => {
        await this.#lock(transaction);
        const isNew = await this.#hasNoTables(transaction);
        const version = isNew ? 0 : await this.#storedVersion(transaction);
        const schema = sql.id(this.#schema);
        if (isNew) await sql`CREATE SCHEMA IF NOT EXISTS ${schema}`.execute(transaction);
        for (const statement of serverMigrationFrom(version)) {
          await sql.raw(statement.replaceAll('$.', `"${this.#schema}".`)).execute(transaction);
        }
        if (isNew) await sql`INSERT INTO ${schema}.log VALUES (${origin})`.execute(transaction);
      }),
    );
  }

  async close(): Promise<void> {
    // Kysely ends the pool only when it has asked something.
    await this.#server.destroy();
    if (!this.#pool.ended) await this.#pool.end();
  }

  async #appendInTurn<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#translated(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#appendOnce(work);
        } catch (error) {
          if (!isCrossed(error) || attempt === ATTEMPTS) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
        }
      }
    });
  }

  async #appendOnce<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    const transaction = this.#queries.transaction().setIsolationLevel('read committed');
    return (this.#readonly ? transaction.setAccessMode('read only') : transaction).execute(async (queries) => {
      await this.#lock(queries);
      return await work(queries);
    });
  }

  /** Waits until no other writer is in this schema. The lock ends with the transaction, or with the connection. */
  async #lock(queries: Kysely<never> | Queries): Promise<void> {
    const key = createHash('sha256').update(this.#schema).digest().readInt32BE();
    await sql`SELECT set_config('lock_timeout', ${String(LOCK_TIMEOUT)}, true)`.execute(queries);
    await sql`SELECT pg_advisory_xact_lock(${LOCK_CLASS}::int, ${key}::int)`.execute(queries);
  }

  async #hasNoTables(queries: Kysely<never>): Promise<boolean> {
    const { rows } = await sql`SELECT FROM pg_catalog.pg_class
      WHERE relkind = 'r' AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ${this.#schema})
      LIMIT 1`.execute(queries);
    return rows.length === 0;
  }

  async #storedVersion(queries: Kysely<never>): Promise<number> {
    const { rows } = await sql<{ version: number | null }>`SELECT max(version) AS version
      FROM ${sql.id(this.#schema)}.schema_version`.execute(queries);
    return rows[0]?.version ?? 0;
  }

  async #translated<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw asServerError(this.name, error);
    }
  }
}

/** PostgreSQL's bigint, which pg gives as text: our numbers are counts. */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
