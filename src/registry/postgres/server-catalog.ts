/** What a PostgreSQL server's own catalog says of a registry's schema: every object that could change what is stored. */
import { type Kysely, sql } from 'kysely';

/**
 * Every object of a schema, and every one that reaches into it, in the words of server-schema.ts.
 *
 * Whatever could make an INSERT, an UPDATE or a SELECT do something else is named: rules, row security, tables that
 * inherit, triggers of columns only, triggers and checks of references that are switched off, tables that a crash empties.
 */
export async function describeSchema(queries: Kysely<never>, schema: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; shown: string }>`
WITH space AS (SELECT oid, quote_ident(nspname) || '.' AS prefix, '"' || nspname || '".' AS quoted
    FROM pg_catalog.pg_namespace WHERE nspname = ${schema}),
  relation AS (SELECT class.*, prefix FROM pg_catalog.pg_class AS class JOIN space ON class.relnamespace = space.oid),
  base AS (SELECT * FROM relation WHERE relkind = 'r')
SELECT relname::text AS name, concat(
    CASE WHEN relpersistence <> 'p' THEN 'UNLOGGED ' END,
    CASE WHEN relrowsecurity OR relforcerowsecurity THEN 'ROW SECURITY ' END,
    (SELECT string_agg(concat(attname, ' ', format_type(atttypid, atttypmod),
        CASE WHEN collname IS NOT NULL THEN ' COLLATE "' || collname || '"' END,
        CASE WHEN attnotnull THEN ' NOT NULL' END,
        CASE WHEN atthasdef THEN ' DEFAULT' END,
        CASE WHEN attidentity <> '' THEN ' IDENTITY' END), ', ' ORDER BY attnum)
      FROM pg_catalog.pg_attribute LEFT JOIN pg_catalog.pg_collation ON pg_collation.oid = attcollation
      WHERE attrelid = base.oid AND attnum > 0 AND NOT attisdropped)) AS shown
  FROM base
UNION ALL SELECT concat(relname, ': ', replace(pg_get_constraintdef(pg_constraint.oid), prefix, '')), ''
  FROM pg_catalog.pg_constraint JOIN base ON conrelid = base.oid WHERE contype <> 'n'
UNION ALL SELECT indexed.relname::text, replace(pg_get_indexdef(indexed.oid), prefix, '')
  FROM relation AS indexed JOIN pg_catalog.pg_index ON indexrelid = indexed.oid
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conindid = indexed.oid AND contype IN ('p', 'u', 'x'))
UNION ALL SELECT concat(tgname, ' on ', relname), concat(tgenabled, ' ', replace(pg_get_triggerdef(pg_trigger.oid), prefix, ''))
  FROM pg_catalog.pg_trigger JOIN base ON tgrelid = base.oid WHERE NOT tgisinternal
UNION ALL SELECT concat('reference of ', relname), 'off'
  FROM pg_catalog.pg_trigger JOIN base ON tgrelid = base.oid WHERE tgisinternal AND tgenabled <> 'O' GROUP BY relname
UNION ALL SELECT concat(proname, '(', pg_get_function_identity_arguments(pg_proc.oid), ')'),
    concat(CASE WHEN lanname <> 'plpgsql' OR prosecdef OR provolatile <> 'v'
        OR proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog'] THEN 'altered ' END, replace(prosrc, quoted, ''))
  FROM pg_catalog.pg_proc JOIN space ON pronamespace = space.oid JOIN pg_catalog.pg_language ON pg_language.oid = prolang
UNION ALL SELECT concat('rule ', rulename, ' on ', relname), 'rule' FROM pg_catalog.pg_rewrite JOIN base ON ev_class = base.oid
UNION ALL SELECT concat('policy ', polname, ' on ', relname), 'policy' FROM pg_catalog.pg_policy JOIN base ON polrelid = base.oid
UNION ALL SELECT concat('child of ', relname, ': ', inhrelid::regclass), 'child'
  FROM pg_catalog.pg_inherits JOIN base ON inhparent = base.oid
UNION ALL SELECT relname::text, concat('relation ', relkind) FROM relation WHERE relkind NOT IN ('r', 'i', 't')`.execute(
    queries,
  );
  return new Map(rows.map(({ name, shown }) => [name, shown]));
}
