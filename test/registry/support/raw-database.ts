/** A registry's tables without its guards, in either kind of store: what somebody can do who holds the database. */
import Database from 'better-sqlite3';
import pg from 'pg';
import { isServerUrl, parseServerUrl } from '../../../src/registry/server-url.ts';

/** SQL in the words that both databases know; where they differ, this one says how its own puts it. */
export interface RawDatabase {
  exec(statements: string): Promise<void>;
  rows<Row>(query: string): Promise<Row[]>;
  /** Runs a statement with values for `?`. */
  run(statement: string, ...values: readonly (string | number | Buffer)[]): Promise<void>;
  /** The text in a column of bytes. */
  text(column: string): string;
  /** The bytes of a text. */
  bytes(text: string): string;
  zeros(count: number): string;
}

/** Changes a registry behind its back; afterwards its guards stand as they stood. */
export async function tamper(location: string, change: (database: RawDatabase) => Promise<void>): Promise<void> {
  await (isServerUrl(location) ? tamperServer(location, change) : tamperFile(location, change));
}

const TABLES = ['log', 'definition', 'entry', 'checkpoint'];

async function tamperFile(file: string, change: (database: RawDatabase) => Promise<void>): Promise<void> {
  const database = new Database(file);
  try {
    const triggers = database
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.pragma('foreign_keys = OFF');
    await change({
      exec: async (statements) => void database.exec(statements),
      rows: async <Row>(query: string) => database.prepare<[], Row>(query).all(),
      run: async (statement, ...values) => void database.prepare(statement).run(...values),
      text: (column) => column,
      bytes: (text) => `CAST(${text} AS BLOB)`,
      zeros: (count) => `zeroblob(${count})`,
    });
    for (const { sql } of triggers) database.exec(sql);
  } finally {
    database.close();
  }
}

async function tamperServer(location: string, change: (database: RawDatabase) => Promise<void>): Promise<void> {
  const client = await rawClient(location);
  try {
    const { rows } = await client.query<{ name: string; of: string }>(
      'SELECT tgname AS name, relname AS of FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace',
    );
    for (const table of TABLES) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    await change({
      exec: async (statements) => void (await client.query(statements)),
      rows: async <Row>(query: string) => (await client.query<Row & pg.QueryResultRow>(query)).rows,
      run: async (statement, ...values) => {
        let count = 0;
        await client.query(
          statement.replaceAll('?', () => {
            count += 1;
            return `$${count}`;
          }),
          [...values],
        );
      },
      text: (column) => `convert_from(${column}, 'UTF8')`,
      bytes: (text) => `convert_to(${text}, 'UTF8')`,
      zeros: (count) => `decode(repeat('00', ${count}), 'hex')`,
    });
    for (const table of TABLES) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    for (const { name, of } of rows) await client.query(`ALTER TABLE ${of} ENABLE ALWAYS TRIGGER ${name}`);
  } finally {
    await client.end();
  }
}

/** A connection to a registry's schema. */
export async function rawClient(location: string): Promise<pg.Client> {
  const { connectionString, schema } = parseServerUrl(location);
  const client = new pg.Client({
    connectionString,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  await client.connect();
  await client.query(`SET search_path = ${schema}`);
  return client;
}
