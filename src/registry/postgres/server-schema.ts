/**
 * The tables of a registry on a PostgreSQL server, and the triggers that keep them append-only: what schema.ts is for SQLite.
 *
 * Statement triggers refuse UPDATE, DELETE and TRUNCATE, even those that would touch no row, and therefore ON CONFLICT DO
 * UPDATE, too. ENABLE ALWAYS: `session_replication_role = replica` does not walk around them. Functions search no path but
 * pg_catalog, so that nobody puts a table of his own in between.
 */

/** A table, index, trigger or function: how it is made, and how the server's catalog shows it, without the schema's name. */
export interface ServerObject {
  readonly name: string;
  /** Makes it; `$` stands for the schema. */
  readonly sql: string;
  readonly shown: string;
}

interface ServerVersion {
  readonly version: number;
  readonly objects: readonly ServerObject[];
}

/** Which statements a trigger is asked before: the server shows them in this order. */
const CHANGES = 'DELETE OR UPDATE OR TRUNCATE';

/** The condition that guards raise: a class of our own, so that it is told from every error of the server. */
const GUARD_STATE = 'GU001';

const VERSIONS: readonly ServerVersion[] = [
  {
    version: 2,
    objects: [
      ...table('schema_version', [['version', 'bigint']], ['PRIMARY KEY (version)']),
      ...table('log', [['origin', 'text']], ['PRIMARY KEY (origin)']),
      ...table(
        'definition',
        [
          ['digest', 'text'],
          ['canonical', 'bytea'],
        ],
        ['PRIMARY KEY (digest)'],
      ),
      ...table(
        'entry',
        [
          ['seq', 'bigint'],
          ['kind', 'text'],
          ['item', 'text'],
          ['version', 'bigint'],
          ['model_digest', 'text'],
          ['effective_from', 'text'],
          ['recorded_at', 'text'],
          ['envelope', 'bytea'],
          ['hashes', 'bytea'],
        ],
        [
          'PRIMARY KEY (seq)',
          'CHECK ((version >= 1))',
          'CHECK (((length(hashes) > 0) AND ((length(hashes) % 32) = 0)))',
          'FOREIGN KEY (model_digest) REFERENCES $.definition(digest)',
        ],
      ),
      index('entry_of_item', 'entry', 'item, seq'),
      ...table(
        'checkpoint',
        [
          ['seq', 'bigint'],
          ['size', 'bigint'],
          ['note', 'bytea'],
        ],
        ['PRIMARY KEY (seq)'],
      ),
      ...guard({
        name: 'no_change',
        tables: ['schema_version', 'log', 'definition', 'entry', 'checkpoint'],
        when: `BEFORE ${CHANGES}`,
        each: 'STATEMENT',
        body: refuse('nothing in a registry is changed or deleted'),
      }),
      ...guard({
        name: 'log_insert_once',
        tables: ['log'],
        body: refuseIf('EXISTS (SELECT FROM $.log)', 'a log has one name'),
      }),
      ...guard({
        name: 'entry_insert_in_order',
        tables: ['entry'],
        body: refuseIf(
          'NEW.seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) + 1 FROM $.entry)',
          'an entry is added at the end of the log only',
        ),
      }),
      ...guard({
        name: 'entry_insert_once',
        tables: ['entry'],
        body: refuseIf(
          "NEW.kind = 'release' AND EXISTS (SELECT FROM $.entry WHERE item = NEW.item AND version = NEW.version AND kind = 'release')",
          'a version is released once',
        ),
      }),
      ...guard({
        name: 'definition_insert_once',
        tables: ['definition'],
        body: refuseIf('EXISTS (SELECT FROM $.definition WHERE digest = NEW.digest)', 'a definition is stored once'),
      }),
      ...guard({
        name: 'checkpoint_insert_in_order',
        tables: ['checkpoint'],
        body: refuseIf(
          'NEW.seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) + 1 FROM $.checkpoint)',
          'a checkpoint is added after the last one only',
        ),
      }),
      ...guard({
        name: 'checkpoint_insert_past',
        tables: ['checkpoint'],
        body: refuseIf(
          'NEW.size > (SELECT coalesce(max(seq), 0) FROM $.entry)',
          'a checkpoint speaks of entries that there are',
        ),
      }),
    ],
  },
];

/** The statements that bring a schema from a version, 0 for an empty one, to the present one; `$` stands for the schema. */
export function serverMigrationFrom(version: number): readonly string[] {
  return VERSIONS.filter((each) => each.version > version).flatMap((each) => [
    ...each.objects.map(({ sql }) => sql).filter((statement) => statement !== ''),
    `INSERT INTO $.schema_version VALUES (${each.version})`,
  ]);
}

/** Compares what a server shows with what it must show. @returns the names of what is missing, altered or strange */
export function serverSchemaDifferences(found: ReadonlyMap<string, string>): string[] {
  const expected = new Map(VERSIONS.flatMap(({ objects }) => objects).map(({ name, shown }) => [name, shown]));
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}

function table(name: string, columns: readonly (readonly [string, string])[], constraints: string[]): ServerObject[] {
  const lines = columns.map(([column, type]) => `${column} ${type}${type === 'text' ? ' COLLATE "C"' : ''} NOT NULL`);
  return [
    { name, sql: `CREATE TABLE $.${name} (${[...lines, ...constraints].join(', ')})`, shown: lines.join(', ') },
    ...constraints.map((constraint) => ({ name: `${name}: ${constraint.replaceAll('$.', '')}`, sql: '', shown: '' })),
  ];
}

function index(name: string, of: string, columns: string): ServerObject {
  return {
    name,
    sql: `CREATE INDEX ${name} ON $.${of} (${columns})`,
    shown: `CREATE INDEX ${name} ON ${of} USING btree (${columns})`,
  };
}

interface Guard {
  readonly name: string;
  readonly tables: readonly string[];
  readonly when?: string;
  readonly each?: 'ROW' | 'STATEMENT';
  readonly body: string;
}

/** A function and the triggers that call it. */
function guard({ name, tables, when = 'BEFORE INSERT', each = 'ROW', body }: Guard): ServerObject[] {
  const triggers = tables.map((of) => {
    const trigger = tables.length === 1 ? name : `${of}_${name}`;
    const text = (at: string) =>
      `CREATE TRIGGER ${trigger} ${when} ON ${at}${of} FOR EACH ${each} EXECUTE FUNCTION ${at}${name}()`;
    return {
      name: `${trigger} on ${of}`,
      sql: `${text('$.')}; ALTER TABLE $.${of} ENABLE ALWAYS TRIGGER ${trigger}`,
      shown: `A ${text('')}`,
    };
  });
  const made = `CREATE FUNCTION $.${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $guard$${body}$guard$`;
  return [{ name: `${name}()`, sql: made, shown: body.replaceAll('$.', '') }, ...triggers];
}

function refuse(complaint: string): string {
  return ` BEGIN RAISE EXCEPTION '${complaint}' USING ERRCODE = '${GUARD_STATE}'; END `;
}

function refuseIf(condition: string, complaint: string): string {
  return ` BEGIN IF ${condition} THEN RAISE EXCEPTION '${complaint}' USING ERRCODE = '${GUARD_STATE}'; END IF; RETURN NEW; END `;
}
