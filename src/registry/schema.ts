/** The tables of a registry in SQLite, and the triggers that keep them append-only. */
import type { ColumnType } from 'kysely';
import type { Digest } from '../base/digest.ts';
import type { EntryKind } from './statement.ts';

/** A column that is written once: no update of it compiles. */
type WrittenOnce<Value> = ColumnType<Value, Value, never>;

/** What the log is called (C2SP tlog-checkpoint: its origin), in one row: every checkpoint begins with it. */
export interface LogTable {
  readonly origin: WrittenOnce<string>;
}

/** The log. Everything but the two binary columns repeats what the envelope says, for queries. */
export interface EntryTable {
  readonly seq: WrittenOnce<number>;
  readonly kind: WrittenOnce<EntryKind>;
  readonly item: WrittenOnce<string>;
  readonly version: WrittenOnce<number>;
  readonly model_digest: WrittenOnce<Digest>;
  readonly effective_from: WrittenOnce<string>;
  readonly recorded_at: WrittenOnce<string>;
  /** The statement in its DSSE envelope: the bytes of the leaf. */
  readonly envelope: WrittenOnce<Buffer>;
  /**
   * The leaf's hash, and after it those of the complete subtrees that the leaf is the last of, the smallest first: so any
   * root or proof is made of a few rows (the «stored hashes» of Go's sumdb/tlog, by entry).
   */
  readonly hashes: WrittenOnce<Buffer>;
}

/** Definitions in canonical JSON, by digest: the same definition is stored once. */
export interface DefinitionTable {
  readonly digest: WrittenOnce<Digest>;
  readonly canonical: WrittenOnce<Buffer>;
}

/** Notes that the log or witnesses signed, in the order in which they came: of one size there may be several. */
export interface CheckpointTable {
  readonly seq: WrittenOnce<number>;
  /** How many entries the note speaks of. */
  readonly size: WrittenOnce<number>;
  readonly note: WrittenOnce<Buffer>;
}

export interface RegistryTables {
  readonly log: LogTable;
  readonly checkpoint: CheckpointTable;
  readonly entry: EntryTable;
  readonly definition: DefinitionTable;
}

/** `GUHU` in ASCII, in the header of the file: tells a registry from any other SQLite file. */
export const APPLICATION_ID = 0x47554855;

interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

interface SchemaVersion {
  /** `user_version` of a file that has it. */
  readonly version: number;
  readonly objects: readonly SchemaObject[];
}

/**
 * What each version of the schema adds, the oldest first; a migration is one more element at the end.
 *
 * Triggers guard against mistakes, not against people, who can drop them. UPDATE and DELETE triggers do not see what INSERT
 * OR REPLACE deletes (unless recursive_triggers is on, which is the connection's choice), therefore: no entry but the next
 * one, one definition a digest, all refused before any row is touched, and no second unique key on any table.
 */
const VERSIONS: readonly SchemaVersion[] = [
  {
    version: 2,
    objects: [
      { name: 'log', sql: `CREATE TABLE log (origin TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID` },
      {
        name: 'definition',
        sql: `CREATE TABLE definition (
  digest TEXT NOT NULL PRIMARY KEY,
  canonical BLOB NOT NULL
) STRICT, WITHOUT ROWID`,
      },
      {
        name: 'entry',
        sql: `CREATE TABLE entry (
  seq INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  model_digest TEXT NOT NULL REFERENCES definition (digest),
  effective_from TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  envelope BLOB NOT NULL,
  hashes BLOB NOT NULL CHECK (length(hashes) > 0 AND length(hashes) % 32 = 0)
) STRICT`,
      },
      { name: 'entry_of_item', sql: 'CREATE INDEX entry_of_item ON entry (item, seq)' },
      {
        name: 'checkpoint',
        sql: `CREATE TABLE checkpoint (
  seq INTEGER NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  note BLOB NOT NULL
) STRICT`,
      },
      ...['log', 'definition', 'entry', 'checkpoint'].flatMap((table) => [
        refusing(table, 'UPDATE'),
        refusing(table, 'DELETE'),
      ]),
      {
        name: 'log_insert_once',
        sql: `CREATE TRIGGER log_insert_once BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'a log has one name'); END`,
      },
      inOrder('entry', 'an entry is added at the end of the log only'),
      {
        name: 'entry_insert_once',
        sql: `CREATE TRIGGER entry_insert_once BEFORE INSERT ON entry
WHEN NEW.kind = 'release' AND EXISTS (SELECT 1 FROM entry WHERE item = NEW.item AND version = NEW.version AND kind = 'release')
BEGIN SELECT RAISE(ABORT, 'a version is released once'); END`,
      },
      {
        name: 'definition_insert_once',
        sql: `CREATE TRIGGER definition_insert_once BEFORE INSERT ON definition
WHEN EXISTS (SELECT 1 FROM definition WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'a definition is stored once'); END`,
      },
      inOrder('checkpoint', 'a checkpoint is added after the last one only'),
      {
        name: 'checkpoint_insert_past',
        sql: `CREATE TRIGGER checkpoint_insert_past BEFORE INSERT ON checkpoint
WHEN NEW.size > (SELECT coalesce(max(seq), 0) FROM entry)
BEGIN SELECT RAISE(ABORT, 'a checkpoint speaks of entries that there are'); END`,
      },
    ],
  },
];

/** The schema of new registries. */
export const SCHEMA_VERSION: number = VERSIONS.at(-1)?.version ?? 0;

/** The earliest schema that can be brought to the present one. Version 1 linked its entries in a chain and had no tree. */
export const OLDEST_VERSION: number = VERSIONS[0]?.version ?? 0;

/** The statements that bring a registry from a version of the schema, 0 for an empty file, to the present one. */
export function migrationFrom(version: number): readonly string[] {
  return VERSIONS.filter((each) => each.version > version).flatMap(({ objects }) => objects.map(({ sql }) => sql));
}

/**
 * Compares the schema that a file has with the one it must have.
 * @param found every object of `sqlite_schema` but SQLite's own, by name
 * @returns the names of objects that are missing, altered or strange
 */
export function schemaDifferences(found: ReadonlyMap<string, string | null>): string[] {
  const expected = new Map(VERSIONS.flatMap(({ objects }) => objects).map(({ name, sql }) => [name, sql]));
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}

function refusing(table: string, action: 'UPDATE' | 'DELETE'): SchemaObject {
  const name = `${table}_no_${action.toLowerCase()}`;
  const sql = `CREATE TRIGGER ${name} BEFORE ${action} ON ${table}
BEGIN SELECT RAISE(ABORT, 'nothing in a registry is changed or deleted'); END`;
  return { name, sql };
}

function inOrder(table: string, complaint: string): SchemaObject {
  const name = `${table}_insert_in_order`;
  const sql = `CREATE TRIGGER ${name} BEFORE INSERT ON ${table}
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ${table})
BEGIN SELECT RAISE(ABORT, '${complaint}'); END`;
  return { name, sql };
}
