/** The tables of a registry in SQLite, and the triggers that keep them append-only. */
import type { ColumnType } from 'kysely';
import type { Digest } from '../base/digest.ts';
import type { EntryKind } from './statement.ts';

/** A column that is written once: no update of it compiles. */
type WrittenOnce<Value> = ColumnType<Value, Value, never>;

/** The log. Everything but the three binary columns repeats what the envelope says, for queries. */
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
  readonly leaf_hash: WrittenOnce<Buffer>;
  readonly link: WrittenOnce<Buffer>;
}

/** Definitions in canonical JSON, by digest: the same definition is stored once. */
export interface DefinitionTable {
  readonly digest: WrittenOnce<Digest>;
  readonly canonical: WrittenOnce<Buffer>;
}

export interface RegistryTables {
  readonly entry: EntryTable;
  readonly definition: DefinitionTable;
}

/** `GUHU` in ASCII, in the header of the file: tells a registry from any other SQLite file. */
export const APPLICATION_ID = 0x47554855;

interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

/**
 * What each version of the schema adds; `user_version` counts the versions that a file has.
 *
 * Triggers guard against mistakes, not against people, who can drop them. UPDATE and DELETE triggers do not see what INSERT
 * OR REPLACE deletes (unless recursive_triggers is on, which is the connection's choice), therefore: no entry but the next
 * one, one definition a digest, both refused before any row is touched, and no second unique key on either table.
 */
const VERSIONS: readonly (readonly SchemaObject[])[] = [
  [
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
  leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
  link BLOB NOT NULL CHECK (length(link) = 32)
) STRICT`,
    },
    { name: 'entry_of_item', sql: 'CREATE INDEX entry_of_item ON entry (item, seq)' },
    refusing('entry', 'UPDATE'),
    refusing('entry', 'DELETE'),
    refusing('definition', 'UPDATE'),
    refusing('definition', 'DELETE'),
    {
      name: 'entry_insert_in_order',
      sql: `CREATE TRIGGER entry_insert_in_order BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'an entry is added at the end of the log only'); END`,
    },
    {
      name: 'entry_insert_once',
      sql: `CREATE TRIGGER entry_insert_once BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE item = NEW.item AND version = NEW.version AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'a version is released once and withdrawn once'); END`,
    },
    {
      name: 'definition_insert_once',
      sql: `CREATE TRIGGER definition_insert_once BEFORE INSERT ON definition
WHEN EXISTS (SELECT 1 FROM definition WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'a definition is stored once'); END`,
    },
  ],
];

export const SCHEMA_VERSION = VERSIONS.length;

/** The statements that bring a registry from a version of the schema to the present one. */
export function migrationFrom(version: number): readonly string[] {
  return VERSIONS.slice(version)
    .flat()
    .map((object) => object.sql);
}

/**
 * Compares the schema that a file has with the one it must have.
 * @param found every object of `sqlite_schema` but SQLite's own, by name
 * @returns the names of objects that are missing, altered or strange
 */
export function schemaDifferences(found: ReadonlyMap<string, string | null>): string[] {
  const expected = new Map(VERSIONS.flat().map((object) => [object.name, object.sql]));
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}

function refusing(table: string, action: 'UPDATE' | 'DELETE'): SchemaObject {
  const name = `${table}_no_${action.toLowerCase()}`;
  const sql = `CREATE TRIGGER ${name} BEFORE ${action} ON ${table}
BEGIN SELECT RAISE(ABORT, 'nothing in a registry is changed or deleted'); END`;
  return { name, sql };
}
