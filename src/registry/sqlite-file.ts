/** The edge to SQLite: creates registry files and opens them, with the guards on and checked. */
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { RegistryError } from './registry-error.ts';
import { APPLICATION_ID, migrationFrom, OLDEST_VERSION, SCHEMA_VERSION, schemaDifferences } from './schema.ts';

/** How long a writer waits for another one, in milliseconds; publishing a whole catalog takes a tenth of a second. */
const BUSY_TIMEOUT = 10_000;

/**
 * Connects to a file that exists, whatever its schema is.
 * @throws RegistryError where there is none or it is empty
 */
export function connect(path: string, readonly: boolean): Database.Database {
  const file = resolve(path);
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) throw new RegistryError('missing', { file: path });
  if (status.isFile() && status.size === 0) throw new RegistryError('empty', { file: path });
  try {
    return withPragmas(new Database(file, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT }));
  } catch (error) {
    // SQLite cannot read in WAL mode where it may not make its working files, such as a supervisor's read-only share.
    if (readonly && isCode(error, 'SQLITE_READONLY_DIRECTORY') && isAtRest(file)) return connectToCopy(file);
    throw error;
  }
}

/** Reads a registry at rest into memory: what its file needs no folder for. */
export function connectToCopy(file: string): Database.Database {
  const bytes = readFileSync(file);
  // The two bytes of the header that say WAL; memory has none (https://www.sqlite.org/fileformat2.html §1.3.3).
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  return withPragmas(new Database(bytes, { readonly: true }));
}

/** Whether nothing waits beside the file to be taken into it. */
function isAtRest(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function withPragmas(database: Database.Database): Database.Database {
  try {
    database.pragma('foreign_keys = ON');
    database.pragma('recursive_triggers = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('synchronous = FULL');
    database.pragma('schema_version');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether a file is a registry, and which version of the schema it has. */
export function identify(path: string, database: Database.Database): number {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new RegistryError('foreign', { file: path });
  }
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new RegistryError('later-version', { file: path, version });
  // Version 0 is no version of ours: somebody turned it back, which shows when the tables are looked at.
  if (version !== 0 && version < OLDEST_VERSION) throw new RegistryError('obsolete-version', { file: path, version });
  return version;
}

/** What the log of a registry is called. @throws RegistryError where its one row is gone */
export function originOf(path: string, database: Database.Database): string {
  const row = database.prepare<[], { origin: string }>('SELECT origin FROM log').get();
  if (row === undefined) throw new RegistryError('damaged', { file: path, detail: 'log' });
  return row.origin;
}

/** The names of tables, indexes and triggers that are missing, altered or strange. */
export function schemaFaults(database: Database.Database): string[] {
  const rows = database
    .prepare<[], { name: string; sql: string | null }>(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return schemaDifferences(new Map(rows.map(({ name, sql }) => [name, sql])));
}

/** The queries are fixed: where they do not fit the tables, the tables have been changed. */
const DAMAGED_SCHEMA = /^(?:unsupported file format|no such (?:column|table)|malformed)/u;

/** What SQLite or the file system complains of, as a RegistryError; anything else is a bug and stays what it is. */
export function asRegistryError(path: string, error: unknown): unknown {
  if (error instanceof RegistryError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const params = { file: path, detail: code ?? '' };
  if (error instanceof Database.SqliteError) {
    const primary = /^SQLITE_[A-Z]+/.exec(error.code)?.[0];
    switch (primary) {
      case 'SQLITE_BUSY':
      case 'SQLITE_LOCKED':
        return new RegistryError('busy', { ...params, seconds: BUSY_TIMEOUT / 1000 }, error);
      case 'SQLITE_CORRUPT':
        return new RegistryError('damaged', params, error);
      case 'SQLITE_NOTADB':
        return new RegistryError('foreign', params, error);
      case 'SQLITE_ERROR':
        // What a turned byte can cause, in the header or in the text of the schema; all others are bugs.
        return DAMAGED_SCHEMA.test(error.message) ? new RegistryError('damaged', params, error) : error;
      case 'SQLITE_CONSTRAINT':
      case 'SQLITE_MISUSE':
        return error;
      default:
        return new RegistryError('unusable', params, error);
    }
  }
  return /^E[A-Z]+$/.test(code ?? '') ? new RegistryError('unusable', params, error) : error;
}

/** Brings a registry to the present schema; another process may have done so while this one waited for the lock. */
function migrate(database: Database.Database, origin: string): void {
  database
    .transaction(() => {
      const version = Number(database.pragma('user_version', { simple: true }));
      for (const statement of migrationFrom(version)) database.exec(statement);
      if (version === 0) database.prepare('INSERT INTO log VALUES (?)').run(origin);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${SCHEMA_VERSION}`);
    })
    .immediate();
}

/**
 * Creates an empty registry under another name and then gives it its own: nobody ever sees half of one, and of two
 * processes that create the same registry the second finds the first one's. One that there is is left as it is.
 */
export function createFile(path: string, origin: string): void {
  const file = resolve(path);
  if (statSync(file, { throwIfNoEntry: false })) return;
  const draft = `${file}.${randomUUID()}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(draft);
    try {
      database.pragma('journal_mode = WAL');
      migrate(database, origin);
    } finally {
      database.close();
    }
    publishName(draft, file);
  } catch (error) {
    throw asRegistryError(path, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

function publishName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    // A file system without hard links, such as exFAT.
    copyWhereAbsent(draft, file);
  }
}

function copyWhereAbsent(draft: string, file: string): void {
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
